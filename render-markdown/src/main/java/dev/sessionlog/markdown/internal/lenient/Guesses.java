package dev.sessionlog.markdown.internal.lenient;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Guesses from its words what a heading heads that nobody has foreseen. */
final class Guesses {
    private static final int MOST_WORDS = 8;

    private static final Pattern ISSUES = Pattern.compile("\\b(?:issues|problems|bugs|challenges|errors)\\b");
    private static final List<Guess> GUESSES = List.of(
            new Guess(Place.RESOLVED, ISSUES, Phrases::saySolved),
            new Guess(Place.OUTSTANDING, ISSUES, Phrases::sayNotSolved),
            guess(Place.OUTSTANDING, ISSUES, "\\b(?:open|active|outstanding|unresolved|remaining|pending)\\b"),
            guess(Place.DISCOVERED, ISSUES, "\\b(?:discovered|found|identified)\\b"),
            guess(Place.TASKS, Pattern.compile("\\b(?:tasks|work)\\b"), "\\b(?:completed|finished|done)\\b"),
            guess(
                    Place.PRIORITY_TASKS,
                    Pattern.compile("\\bnext (?:session|steps|actions|tasks|priorities)\\b"),
                    "^(?!.*\\b(?:"
                            + "criteria|questions?|risks?|files?|notes?|metrics|status|readiness|prerequisites|checklist|dependencies)\\b)"));

    private Guesses() {}

    /** Words that together say what a heading heads. */
    private record Guess(Place place, Pattern about, Predicate<String> beside) {}

    private static Guess guess(Place place, Pattern about, String beside) {
        return new Guess(place, about, Pattern.compile(beside).asPredicate());
    }

    /** Returns what the words of a heading of a section can only mean. */
    static Optional<Place> of(String key) {
        return Wording.words(key) > MOST_WORDS
                ? Optional.empty()
                : GUESSES.stream()
                        .filter(guess -> guess.about().matcher(key).find()
                                && guess.beside().test(key))
                        .map(Guess::place)
                        .findFirst();
    }
}
