package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.HostileTexts;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever text was recorded is there, character for character, after the process was killed (promise 15). */
class RecordedTextsTest {
    private static final int LONG = 10_000_000;
    private static final int GENERATED = 500;

    @TempDir
    Path folder;

    /** Hostile texts, texts of all code units there are, valid or not, and one of 10 MB. */
    private static List<String> texts(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(HostileTexts.ALL);
        for (int i = 0; i < GENERATED; i++) {
            String hostile = HostileTexts.ALL.get(random.nextInt(HostileTexts.ALL.size()));
            texts.add("x" + hostile + units(random, random.nextInt(200)));
        }
        texts.add("x" + units(random, LONG) + "x");
        return texts;
    }

    private static String units(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean plain = random.nextInt(4) > 0;
            text.append((char) random.nextInt(plain ? 0x100 : 0x10000));
        }
        return text.toString();
    }

    @Test
    void everyTextIsThereAfterAKill() throws Exception {
        Path journal = folder.resolve("s.journal");
        long seed = Seeds.random(6).nextLong();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        journal.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = child.inputReader()) {
            assertThat(output.readLine()).isEqualTo("recorded");
        } finally {
            child.destroyForcibly().waitFor();
        }
        SessionLog recovered = Journals.read(journal).log();
        SessionRecorder inMemory = SessionRecorder.inMemory().start(base());
        record(inMemory, texts(seed));
        SessionLog expected = inMemory.snapshot();
        assertThat(recovered.handoffNotes().size())
                .as("seed %s", seed)
                .isEqualTo(HostileTexts.ALL.size() + GENERATED + 1);
        assertThat(recovered.handoffNotes().equals(expected.handoffNotes()))
                .as("seed %s", seed)
                .isTrue();
        assertThat(recovered
                        .tasks()
                        .get(0)
                        .snippets()
                        .equals(expected.tasks().get(0).snippets()))
                .as("seed %s", seed)
                .isTrue();
    }

    private static SessionLog.Builder base() {
        return SessionLog.builder().number(1).agent("a");
    }

    private static void record(SessionRecorder session, List<String> texts) {
        TaskRecorder task = session.startTask("all of them");
        for (String text : texts) {
            session.addHandoffNote(text);
            task.addSnippet(text);
        }
    }

    /** Records all texts and waits to be killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            SessionRecorder session = SessionRecorder.journal(Path.of(arguments[0]))
                    .durability(Durability.NONE)
                    .start(base());
            record(session, texts(Long.parseLong(arguments[1])));
            System.out.println("recorded");
            System.in.read();
            session.close();
        }
    }
}
