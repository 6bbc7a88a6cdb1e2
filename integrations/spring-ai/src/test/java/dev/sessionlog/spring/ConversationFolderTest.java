package dev.sessionlog.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationFolderTest {
    @ParameterizedTest
    @CsvSource({
        "default, conversation-default",
        "6f1c_2-a, conversation-6f1c_2-a",
        "Ada, conversation-%41da",
        "../etc, conversation-%2e%2e%2fetc",
        "a:b\\c, conversation-a%3ab%5cc",
        "ä, conversation-%c3%a4",
        "50%, conversation-50%25",
        "'', conversation-",
    })
    void everyIdHasANameThatIsValidEverywhere(String id, String name) {
        assertThat(ConversationFolder.name(id)).isEqualTo(name);
    }

    @Test
    void longIdsHaveShortNamesThatDiffer() {
        String id = "A".repeat(10_000);
        assertThat(Stream.of(id, id + "B", id.toLowerCase(Locale.ROOT)).map(ConversationFolder::name))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).startsWith("conversation-").hasSizeLessThan(200));
    }
}
