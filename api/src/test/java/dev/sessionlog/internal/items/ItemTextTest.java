package dev.sessionlog.internal.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Finish: Index,finish: index",
                "' \tIndex\u2003',index",
                "'',''",
                "ÄRGER,ärger",
                "ΟΔΟΣ,οδοσ", // a final sigma is a sigma
                "οδος,οδοσ",
                "İstanbul,istanbul",
                "\uD801\uDC00x,\uD801\uDC28x" // a capital letter beyond 16 bits
            })
    void keysIgnoreSurroundingWhiteSpaceAndCase(String text, String key) {
        assertThat(ItemText.key(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"Straße,STRASSE", "a,á", "a b,ab"})
    void differentStringsHaveDifferentKeys(String one, String other) {
        assertThat(ItemText.key(one)).isNotEqualTo(ItemText.key(other));
    }
}
