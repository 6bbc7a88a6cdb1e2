package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LineStartTest {
    @Property
    void theSameLineStartFollowsAnyGapsAndIndentations(
            @ForAll @Size(max = 20) List<Gap> gaps, @ForAll @IntRange(max = 9) int indent) {
        LineStart start = new LineStart("- ");
        for (Gap gap : gaps) {
            assertThat(start.after(gap, 0)).isEqualTo(gap.characters() + "- ");
            assertThat(start.after(gap, indent)).isEqualTo(gap.characters(indent) + "- ");
        }
    }
}
