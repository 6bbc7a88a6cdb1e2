package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.TaskStatus;
import java.util.List;
import java.util.Optional;

/**
 * An objective while its session is read.
 *
 * @param place its list
 * @param objective the objective
 * @param stated whether the text says of it whether it is achieved
 */
record ObjectiveDraft(Place place, Objective objective, boolean stated) {
    private static final String[] SEPARATORS = {
        ": ", " - ", " \u2013 ", " \u2014 ", " \u2192 ", " -> ", " => ", " | ", "; ", ". "
    };

    private static final int MOST_PARTS = 20;

    /** Adds the objective to its list; where nothing is said of it, it counts what is said of all. */
    void addTo(Objectives.Builder objectives, boolean allAchieved) {
        Objective added = stated || !allAchieved
                ? objective
                : objective.toBuilder().achieved(true).build();
        if (place == Place.SECONDARY) {
            objectives.addSecondary(added);
        } else {
            objectives.addPrimary(added);
        }
    }

    /**
     * Returns whether the words of an objective say that it is achieved, if they say anything of that.
     *
     * @param boxed whether a box or a mark says it already, so that only plain words count against it
     */
    static Optional<Boolean> said(String text, boolean boxed) {
        int lineEnd = text.indexOf('\n');
        List<String> parts = Prose.split(lineEnd < 0 ? text : text.substring(0, lineEnd), MOST_PARTS, SEPARATORS);
        Optional<Boolean> said = ofName(parts.get(0).strip(), boxed);
        for (String part : parts.subList(1, parts.size())) {
            said = said.isPresent() ? said : ofValue(part.strip(), boxed);
        }
        return said;
    }

    /** Returns what the name says: all of it, or the end of it. */
    private static Optional<Boolean> ofName(String name, boolean boxed) {
        int close = name.startsWith("[") ? name.indexOf(']') : -1;
        String start = close > 0 ? name.substring(1, close) : name;
        return Phrases.whole(start).map(ObjectiveDraft::isDone).or(() -> inSentence(name, boxed));
    }

    /** Returns what stands after a name says, with its words or with an emoji. */
    static Optional<Boolean> ofValue(String value, boolean boxed) {
        return Phrases.said(value)
                .filter(found -> found.whole() || !boxed)
                .map(found -> isDone(found.meaning()))
                .or(() -> TickEmoji.of(value).filter(mark -> !boxed))
                .or(() -> inSentence(value, boxed));
    }

    private static Optional<Boolean> inSentence(String text, boolean boxed) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        return open < 0
                ? States.TASK
                        .afterLastEmoji(text)
                        .map(state -> state.value() == TaskStatus.COMPLETE)
                        .or(() -> Phrases.saidOfSubject(text)
                                .filter(found -> found.whole() || !boxed)
                                .map(found -> isDone(found.meaning())))
                : Phrases.said(text.substring(open + 1, text.length() - 1)).map(found -> isDone(found.meaning()));
    }

    private static boolean isDone(Phrases.Meaning meaning) {
        return meaning == Phrases.Meaning.DONE;
    }

    /** Whether a text says of all objectives that they are achieved: {@code All session goals were achieved.} */
    static boolean saysAllAchieved(String text) {
        return Prose.split(text.replace('\n', ' '), MOST_PARTS, ". ").stream().anyMatch(ObjectiveDraft::saysAll);
    }

    private static boolean saysAll(String sentence) {
        List<String> words = List.of(Prose.key(sentence).split(" ", -1));
        int noun = Math.max(words.indexOf("objectives"), words.indexOf("goals"));
        int said = noun + 1;
        while (said < words.size() && Phrases.isVerb(words.get(said))) {
            said++;
        }
        return words.get(0).equals("all")
                && noun > 0
                && noun <= 4
                && Phrases.said(String.join(" ", words.subList(said, words.size())))
                        .filter(found -> isDone(found.meaning()))
                        .isPresent();
    }
}
