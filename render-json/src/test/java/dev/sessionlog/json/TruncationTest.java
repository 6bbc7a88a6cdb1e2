package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncationTest {

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "complete"})
    void aDocumentThatIsCutAnywhereIsMalformed(String name) {
        String document = Golden.read("golden/" + name + ".json");

        List<Integer> readAllTheSame = new ArrayList<>();
        for (int length = 0; length < document.length() - 1; length++) {
            String cut = document.substring(0, length);
            ReadResult lenient = new JsonReader().readLeniently(cut);
            if (!isMalformed(cut)
                    || !lenient.drafts().isEmpty()
                    || lenient.diagnostics().size() != 1) {
                readAllTheSame.add(length);
            }
        }

        assertThat(readAllTheSame).isEmpty();
    }

    private static boolean isMalformed(String document) {
        try {
            new JsonReader().read(document);
            return false;
        } catch (MalformedLogException e) {
            return true;
        }
    }
}
