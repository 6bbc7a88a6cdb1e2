package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalFormProperties {
    @Provide
    Arbitrary<SessionLog> logs() {
        return GeneratedLogs.logs();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                GeneratedLogs.texts(),
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(30),
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings().withChars(" \n\r\tx\u2028\u00a0\u3000").ofMaxLength(12));
    }

    @Property
    void buildingAgainChangesNothing(@ForAll("logs") SessionLog log) {
        assertThat(log.toBuilder().build()).isEqualTo(log).hasSameHashCodeAs(log);
    }

    @Property
    void canonicalTextStaysAsItIs(@ForAll("texts") String text, @ForAll TextKind kind) {
        String canonical = kind.canonical(text);
        assertThat(kind.canonical(canonical)).isSameAs(canonical);
    }

    @Property
    void canonicalTextHasNoControlsAndNoLoneSurrogates(@ForAll("texts") String text, @ForAll TextKind kind) {
        String canonical = kind.canonical(text);
        assertThat(canonical.codePoints())
                .noneMatch(c -> c < 0x20 && c != '\n' && c != '\t')
                .noneMatch(c -> c >= 0x7f && c <= 0x9f)
                .noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    @Property
    void aLineHasNoLineBreakAndIsStripped(@ForAll("texts") String text) {
        String line = TextKind.LINE.canonical(text);
        assertThat(line).doesNotContain("\n").isEqualTo(line.strip());
    }

    @Property
    void codeKeepsItsLength(@ForAll("texts") String text) {
        String unix = text.replace("\r\n", "\n");
        assertThat(TextKind.CODE.canonical(text)).hasSameSizeAs(unix);
    }

    @Property
    void everythingElseStaysAsItIs(@ForAll("texts") String text) {
        String plain = text.codePoints()
                .filter(c -> c >= 0x20 && (c < 0x7f || c > 0x9f) && (c < 0xd800 || c > 0xdfff))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        assertThat(TextKind.LINE.canonical(plain)).isSameAs(plain);
    }
}
