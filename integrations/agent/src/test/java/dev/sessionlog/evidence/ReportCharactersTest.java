package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportCharactersTest {

    private static String read(byte[] report, int atOnce) throws IOException {
        StringBuilder read = new StringBuilder();
        try (Reader characters = ReportCharacters.of(new ByteArrayInputStream(report))) {
            char[] some = new char[atOnce + 2];
            int length;
            while ((length = characters.read(some, 1, atOnce)) >= 0) {
                read.append(some, 1, length);
            }
        }
        return read.toString();
    }

    private static String read(String report) throws IOException {
        return read(report.getBytes(StandardCharsets.UTF_8), 100);
    }

    @Test
    void whatXmlAllowsStaysAsItIs() throws Exception {
        String allowed = "<a b='&#9;&#10;&#xD;&#x20;&#xD7FF;&#xE000;&#xfffd;&#x10000;&#x10FFFF;&#1114111;&#00032;'>"
                + "\t\n\r ~\u007f\u0080\u009f\ud7ff\ue000\ufffd😀&amp;&lt;&none;&#;&#x;&#xG;&#1a;&# 27;&#X1b;& &&;</a>";
        assertThat(read(allowed)).isEqualTo(allowed);
    }

    @Test
    void forbiddenCharactersAndReferencesToThemAreReplacedCharacterByCharacter() throws Exception {
        assertThat(read("a\0b\u001b[1mc\u0007\u001f\uffff\ufffe|"))
                .isEqualTo("a\ufffdb\ufffd[1mc\ufffd\ufffd\ufffd\ufffd|");
        assertThat(
                        read(
                                "&#27;|&#x1b;|&#0;|&#x0;|&#0000027;|&#xD800;|&#xDFFF;|&#xFFFE;|&#65535;|&#x110000;|&#9999999999;"))
                .isEqualTo(
                        "ʬʬʬʬʬ|ʬʬʬʬʬʬ|ʬʬʬʬ|ʬʬʬʬʬ|ʬʬʬʬʬʬʬʬʬʬ|ʬʬʬʬʬʬʬʬ|ʬʬʬʬʬʬʬʬ|ʬʬʬʬʬʬʬʬ|ʬʬʬʬʬʬʬʬ|ʬʬʬʬʬʬʬʬʬʬ|ʬʬʬʬʬʬʬʬʬʬʬʬʬ"
                                .replace('ʬ', '\ufffd'));
        assertThat(read("<![CDATA[&#27;]]>")).isEqualTo("<![CDATA[\ufffd\ufffd\ufffd\ufffd\ufffd]]>");
        assertThat(read(new byte[] {'a', (byte) 0xE9, '<', (byte) 0xC3}, 9)).isEqualTo("a\ufffd<\ufffd");
        assertThat(read("a\ud800b\udc00c\udc00\ud800".getBytes(StandardCharsets.UTF_16), 9))
                .isEqualTo(" a\ufffdb\ufffdc\ufffd\ufffd");
    }

    /** Wherever a buffer ends, what goes on behind it is seen as one. */
    @Test
    void nothingDependsOnHowMuchIsReadAtOnce() throws Exception {
        String pattern = "&#27;😀&#x1F600;\u001b&amp;&#00000000000000000027;é";
        String cleaned = pattern.replace("&#27;", "\ufffd".repeat(5)).replace('\u001b', '\ufffd');
        for (int shift = 0; shift < pattern.length(); shift++) {
            String before = "x".repeat(shift);
            byte[] report = (before + pattern.repeat(1_000)).getBytes(StandardCharsets.UTF_8);
            assertThat(read(report, 1 + shift)).isEqualTo(before + cleaned.repeat(1_000));
        }
        assertThat(read(new byte[0], 1)).isEmpty();
        assertThat(read("&".getBytes(StandardCharsets.UTF_8), 1)).isEqualTo("&");
        assertThat(read("&#27".getBytes(StandardCharsets.UTF_8), 1)).isEqualTo("&#27");
    }

    @Test
    void theDeclarationIsBlankedAndItsLinesStay() throws Exception {
        assertThat(read("<?xml version=\"1.1\"\n encoding='UTF-8' ?>\n<a/>"))
                .isEqualTo(" ".repeat(19) + "\n" + " ".repeat(20) + "\n<a/>");
        assertThat(read("\ufeff\n\t<?xml version='1.0'?><a/>")).isEqualTo(" \n" + " ".repeat(22) + "<a/>");
        String none = "<?xml-stylesheet href='x'?><a><?xml version='1.0'?></a>";
        assertThat(read(none)).isEqualTo(none);
        String endless = "<?xml version='1.0'" + " ".repeat(300) + "?><a/>";
        assertThat(read(endless)).isEqualTo(endless);
    }

    @Test
    void theByteOrderMarkThenTheDeclarationThenUtf8SayTheEncoding() throws Exception {
        String report = "<?xml version='1.0' encoding='%s'?><a>grün</a>";
        for (String declared :
                new String[] {"UTF-8", "utf-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-32"}) {
            String text = String.format(report, declared);
            String blanked = " ".repeat(text.indexOf("<a>")) + "<a>grün</a>";
            assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), 50))
                    .isEqualTo(" " + blanked);
            assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE), 50))
                    .isEqualTo(" " + blanked);
            assertThat(read(text.getBytes(StandardCharsets.UTF_16LE), 50)).isEqualTo(blanked);
            assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8), 50))
                    .isEqualTo(" " + blanked);
            Charset bytes = declared.startsWith("UTF-16") || declared.startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : Charset.forName(declared);
            assertThat(read(text.getBytes(bytes), 50)).isEqualTo(blanked);
        }
        assertThatThrownBy(() -> read(String.format(report, "no-such-encoding")))
                .isInstanceOf(IOException.class)
                .hasMessage("the encoding no-such-encoding is unknown");
        assertThatThrownBy(() -> read(String.format(report, "!")))
                .isInstanceOf(IOException.class)
                .hasMessage("the encoding ! is unknown");
    }
}
