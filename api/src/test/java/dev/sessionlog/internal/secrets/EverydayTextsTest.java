package dev.sessionlog.internal.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Redactor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts without a secret stay as they are. */
class EverydayTextsTest {
    private static final Redactor SECRETS = Redactor.secrets();

    @Test
    void everydayTextsAreNotChanged() throws IOException {
        List<String> texts = Resource.lines("everyday.txt");
        assertThat(texts)
                .hasSizeGreaterThan(400)
                .allSatisfy(text -> assertThat(SECRETS.redact(text)).isSameAs(text));
    }

    @Test
    void theyAreNotChangedInQuotesListsAndDiffsEither() throws IOException {
        for (String text : Resource.lines("everyday.txt")) {
            for (String place : List.of("> %s", "- %s", "+%s", "-%s", "    %s", "before\n%s\nafter")) {
                String placed = place.formatted(text);
                assertThat(SECRETS.redact(placed)).isSameAs(placed);
            }
        }
    }

    @Test
    void theyAreScannedWithoutAllocatingMemory() throws Exception {
        // By reflection: the module under test does not read the JDK's management modules.
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        Method allocatedBytes =
                Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
        List<String> texts = Resource.lines("everyday.txt");
        for (String text : texts) {
            SECRETS.redact(text);
        }
        allocatedBytes.invoke(threads);
        long before = (long) allocatedBytes.invoke(threads);
        for (int i = 0; i < texts.size(); i++) {
            SECRETS.redact(texts.get(i));
        }
        long allocated = (long) allocatedBytes.invoke(threads) - before;
        assertThat(allocated).as("bytes for %d texts", texts.size()).isLessThan(1_000);
    }

    @Test
    void allOfThemTogetherAreNotChanged() throws IOException {
        String text = String.join("\n\n", Resource.lines("everyday.txt"));
        assertThat(SECRETS.redact(text)).isEqualTo(text);
    }
}
