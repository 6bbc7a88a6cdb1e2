package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InlineMarkupTest {

    @Test
    void runsWithoutAnOpeningOneDoNotMatterInOtherBlocks() {
        String[] blocks = {"a* b** c*** d_ e__ f___", "*a b* c** _d*_ e_ f*", "``a` b` ```c`", "a*b**c***d_e__f"};
        for (String block : blocks) {
            InlineMarkup.find(block);
            assertThat(InlineMarkup.find("**a** b* c_ *d* `e` _f_"))
                    .containsExactly(
                            new Span(Span.Kind.STRONG, 0, 2, 3, 5),
                            new Span(Span.Kind.EMPHASIS, 12, 13, 14, 15),
                            new Span(Span.Kind.CODE, 16, 17, 18, 19),
                            new Span(Span.Kind.EMPHASIS, 20, 21, 22, 23));
        }
    }
}
