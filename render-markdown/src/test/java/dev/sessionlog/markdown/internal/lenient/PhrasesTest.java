package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.markdown.internal.lenient.Phrases.Found;
import dev.sessionlog.markdown.internal.lenient.Phrases.Meaning;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    @ParameterizedTest
    @EnumSource(Meaning.class)
    void everyPhraseIsReadAsWhatItMeans(Meaning meaning) {
        assertThat(Phrases.of(meaning)).isNotEmpty().allSatisfy(phrase -> {
            assertThat(Phrases.whole(phrase)).contains(meaning);
            assertThat(Phrases.start("\u2705 " + phrase + " works")).contains(meaning);
            assertThat(Phrases.said(phrase + " - it works")).contains(new Found(meaning, true));
        });
    }

    @Test
    void noNegationOfAPhraseMeansThatItIsDone() {
        assertThat(Phrases.of(Meaning.DONE)).allSatisfy(phrase -> {
            assertThat(Phrases.said("not " + phrase).map(Found::meaning)).isNotEqualTo(Optional.of(Meaning.DONE));
            assertThat(Phrases.saidOfSubject("it was not " + phrase).map(Found::meaning))
                    .isNotEqualTo(Optional.of(Meaning.DONE));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Done in one go, DONE",
        "complete (see below), DONE",
        "Not fully achieved, PARTLY",
        "nearly done, PARTLY",
        "not yet achieved, PENDING",
        "isn\u2019t finished, PENDING",
        "skipped in CI, PENDING",
        "blocked by the network, BLOCKED"
    })
    void readsAPhraseWithWhatFollowsIt(String text, Meaning meaning) {
        assertThat(Phrases.said(text).map(Found::meaning)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete the cache", "open file dialog works", "fixed-width columns", "doneness", ""})
    void readsNoPhraseInOtherWords(String text) {
        assertThat(Phrases.said(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None \u2705",
                "n/a",
                "-",
                "\u2014",
                "Nothing so far",
                "no issues found",
                "No known critical issues at this time.",
                "There are no open problems",
                "none identified",
                "0 errors"
            })
    void saysThatThereIsNothing(String text) {
        assertThat(Phrases.isNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No tests for the import",
                "None of the tests pass",
                "Nothing works",
                "No Redis connection",
                "",
                "There are issues"
            })
    void saysThatThereIsSomething(String text) {
        assertThat(Phrases.isNothing(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "issues fixed, true",
        "all problems resolved, true",
        "issues not yet fixed, false",
        "unresolved issues, false",
        "issues, false"
    })
    void tellsSolvedIssuesFromOthers(String heading, boolean solved) {
        assertThat(Phrases.saySolved(heading)).isEqualTo(solved);
    }
}
