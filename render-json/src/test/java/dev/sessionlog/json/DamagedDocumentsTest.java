package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.SessionLogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedDocumentsTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\\u",
            "null",
            "-",
            "1e999999999",
            "\u0000",
            "\ud800",
            "\ufeff",
            "\n",
            "\"schemaVersion\":\"2.0\",",
            "\"name\":\"x\",",
            "0",
            ".5",
            "e7");

    @TempDir
    Path folder;

    @Test
    void aDamagedDocumentIsALogOrIsMalformedAndNothingElse() {
        Random random = Seeds.random(5);
        GeneratedLogs logs = new GeneratedLogs(random);
        int read = 0;
        int malformed = 0;
        for (int i = 0; i < 2_000 * Integer.getInteger("sessionlog.effort", 1); i++) {
            String document = damaged(new JsonRenderer().render(logs.log()), random);
            try {
                SessionLog log = new JsonReader().read(document);
                assertThat(new JsonReader().read(new JsonRenderer().render(log)))
                        .isEqualTo(log);
                read++;
            } catch (MalformedLogException e) {
                assertThat(e.line()).isPositive();
                assertThat(e.column()).isPositive();
                assertThat(e.sentence()).endsWith(".").doesNotContain("\n").hasSizeLessThan(600);
                malformed++;
            }
            for (Draft draft : new JsonReader().readLeniently(document).drafts()) {
                draft.builder().date(LocalDate.EPOCH).number(1).agent("a").build();
            }
        }

        assertThat(read).isGreaterThan(30);
        assertThat(malformed).isGreaterThan(1_000);
    }

    private static String damaged(String document, Random random) {
        StringBuilder text = new StringBuilder(document);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(random.nextBoolean() ? 3 : 200));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                case 2 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
                default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append(text.isEmpty() ? " " : "");
        }
        return text.toString();
    }

    @Test
    void aFileThatIsCutAtAnyByteIsMalformed() throws IOException {
        SessionLog log = SampleLogs.minimal().toBuilder().focus("é→😀").build();
        byte[] whole = new JsonRenderer().render(log).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("cut.json");
        int malformed = 0;
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                SessionLogs.read(file);
            } catch (MalformedLogException e) {
                malformed++;
            }
        }

        assertThat(malformed).isEqualTo(whole.length - 1);
    }

    @Test
    void aLoneSurrogateBecomesAReplacementCharacter() {
        String document =
                "{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"a\\ud800b\udc00\"}";

        assertThat(new JsonReader().read(document).agent()).isEqualTo("a\ufffdb\ufffd");
    }
}
