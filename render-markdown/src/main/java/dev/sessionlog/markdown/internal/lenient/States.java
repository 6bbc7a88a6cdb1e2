package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.DatabaseState;
import dev.sessionlog.Health;
import dev.sessionlog.MemoryState;
import dev.sessionlog.Priority;
import dev.sessionlog.ServerState;
import dev.sessionlog.ServiceState;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.TimeEfficiency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and emoji that people write for the states of one enumeration.
 *
 * @param <S> the states
 */
final class States<S extends Enum<S>> {
    static final States<TaskStatus> TASK = new States<TaskStatus>()
            .with(TaskStatus.COMPLETE, "✅✔☑🎉", Phrases.of(Phrases.Meaning.DONE))
            .with(TaskStatus.PARTIAL, "🚧🟡🔄⚠⏳🟠", Phrases.of(Phrases.Meaning.PARTLY))
            .with(TaskStatus.FAILED, "❌✖🔴", Phrases.of(Phrases.Meaning.FAILED))
            .with(TaskStatus.BLOCKED, "🔄🚫⛔🛑🔒", Phrases.of(Phrases.Meaning.BLOCKED));
    static final States<Priority> PRIORITY = new States<Priority>()
            .with(Priority.CRITICAL, "🔴🚨🔥", "critical|urgent|highest|p0")
            .with(Priority.HIGH, "🟡🟠⚠", "high|high priority|very high|p1")
            .with(Priority.MEDIUM, "🟢", "medium|normal|moderate|medium priority|med|p2")
            .with(Priority.LOW, "🔵⚪", "low|low priority|minor|lowest|p3");
    static final States<Severity> SEVERITY = new States<Severity>()
            .with(Severity.CRITICAL, "🔴🚨", "critical|critical severity|blocker|p0")
            .with(Severity.HIGH, "🟡🟠⚠", "high|high severity|major|p1")
            .with(Severity.MEDIUM, "🟢", "medium|medium severity|moderate|med|p2");
    static final States<ServerState> SERVER = new States<ServerState>()
            .with(ServerState.RUNNING, "✅🟢", "running|online|up|up and running")
            .with(ServerState.STOPPED, "⏹🛑", "stopped|down|offline|not running")
            .with(ServerState.ERROR, "❌🔴", "error");
    static final States<DatabaseState> DATABASE = new States<DatabaseState>()
            .with(DatabaseState.CONNECTED, "✅🟢", "connected")
            .with(DatabaseState.DISCONNECTED, "🛑", "disconnected|not connected")
            .with(DatabaseState.ERROR, "❌🔴", "error");
    static final States<ServiceState> SERVICE = new States<ServiceState>()
            .with(ServiceState.ACTIVE, "✅🟢", "active|enabled")
            .with(ServiceState.DISABLED, "⏸🚫", "disabled|inactive|not active")
            .with(ServiceState.ERROR, "❌🔴", "error");
    static final States<MemoryState> MEMORY = new States<MemoryState>()
            .with(MemoryState.NORMAL, "✅🟢", "normal")
            .with(MemoryState.HIGH, "🟡🟠⚠", "high")
            .with(MemoryState.CRITICAL, "🔴❌", "critical");
    static final States<Health> HEALTH = new States<Health>()
            .with(Health.HEALTHY, "🟢✅", "healthy")
            .with(Health.DEGRADED, "🟡🟠⚠", "degraded|partially degraded")
            .with(Health.CRITICAL, "🔴❌🚨", "critical");
    static final States<TestOutcome> OUTCOME = new States<TestOutcome>()
            .with(
                    TestOutcome.PASS,
                    "✅✔🟢✓",
                    "pass|passed|passing|passes|ok|success|successful|succeeded|all pass|all passed|all passing|all tests pass|all tests passed|all tests passing")
            .with(TestOutcome.FAIL, "❌✖🔴✗✘", "fail|failed|failing|fails|failure|error");
    static final States<TimeEfficiency> EFFICIENCY = new States<TimeEfficiency>()
            .with(TimeEfficiency.EFFECTIVE, "", "effective|very effective|highly effective|effective use of time")
            .with(TimeEfficiency.AVERAGE, "", "average")
            .with(TimeEfficiency.POOR, "", "poor");

    private static final Pattern TURN =
            Pattern.compile("\\b(?:then|now|later|finally|afterwards)(?: (?:is|are|was|were|been))? ");

    private final List<Word<S>> words = new ArrayList<>();
    private final List<Mark<S>> marks = new ArrayList<>();

    private record Word<S>(S state, String text, boolean own) {}

    private record Mark<S>(S state, String emoji) {}

    /**
     * A state found at the start of a text.
     *
     * @param state the state
     * @param comment what stands after it
     * @param word the words that were read
     * @param reworded whether they are not the template's own
     * @param disagreeing the emoji beside the words when it stands for another state, else empty
     */
    record Found<S>(S state, String comment, String word, boolean reworded, String disagreeing) {}

    private States<S> with(S state, String emoji, String synonyms) {
        return with(state, emoji, Wording.all(synonyms));
    }

    private States<S> with(S state, String emoji, List<String> synonyms) {
        for (String word : synonyms) {
            words.add(new Word<>(state, word, word.equals(state.name().toLowerCase(Locale.ROOT))));
        }
        emoji.codePoints().forEach(c -> marks.add(new Mark<>(state, Character.toString(c))));
        words.sort(
                Comparator.comparingInt((Word<S> word) -> word.text().length()).reversed());
        return this;
    }

    /** Returns the state at the start of a text without marks: the word counts, and the emoji only where there is no word. */
    Optional<Found<S>> at(String text) {
        if (text.length() > Parsed.MAX_LENGTH) {
            return Optional.empty();
        }
        int start = Prose.afterEmoji(text, 0);
        String emoji = text.substring(0, start);
        String said = unbracketed(text.substring(start));
        String lower = said.toLowerCase(Locale.ROOT);
        for (Word<S> word : words) {
            if (lower.startsWith(word.text()) && endsWord(lower, word.text().length())) {
                if (turns(lower, word)) {
                    return Optional.empty();
                }
                String comment = said.substring(word.text().length());
                String found = said.substring(0, word.text().length());
                String beside = emoji + comment.substring(0, Prose.afterEmoji(comment, 0));
                return Optional.of(new Found<>(
                        word.state(), comment(comment), found, !word.own(), disagreeing(beside, word.state())));
            }
        }
        Optional<S> marked = said.isBlank() ? marked(emoji) : Optional.empty();
        return marked.map(state -> new Found<>(state, "", emoji.strip(), true, ""));
    }

    /** Whether the text goes on to another state: {@code failed at first, then fixed}. */
    private boolean turns(String lower, Word<S> found) {
        Matcher turn = TURN.matcher(lower).region(found.text().length(), lower.length());
        while (turn.find()) {
            int from = turn.end();
            boolean other = words.stream()
                    .filter(word -> word.state() != found.state())
                    .anyMatch(word -> lower.startsWith(word.text(), from)
                            && endsWord(lower, from + word.text().length()));
            if (other) {
                return true;
            }
        }
        return false;
    }

    /** Takes the brackets or marks of code off a choice that was made inside them: {@code [PASS] - 401}. */
    private static String unbracketed(String text) {
        int end = text.startsWith("`") ? text.indexOf('`', 1) : -1;
        if (end > 0) {
            return text.substring(1, end) + text.substring(end + 1);
        }
        int close = text.startsWith("[") ? text.indexOf(']') : -1;
        return close < 0 ? text : text.substring(1, close) + text.substring(close + 1);
    }

    /** Returns the state after the last emoji of a text, with the text before it: {@code Vacuum schedule ✅ COMPLETED}. */
    Optional<Parsed<S>> afterLastEmoji(String text) {
        int end = text.length();
        while (end > 0 && !Prose.isEmoji(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        String before = text.substring(0, end).strip();
        return end == 0
                ? Optional.empty()
                : whole(text.substring(end).strip())
                        .map(found -> new Parsed<>(found.state(), before, Optional.empty()));
    }

    /** Returns the state that the whole text means, with nothing beside it. */
    Optional<Found<S>> whole(String text) {
        return at(text).filter(found -> found.comment().isEmpty());
    }

    /** Returns the state that the emoji at the start of the text stands for, if it stands for one only. */
    Optional<S> marked(String emoji) {
        List<S> states = marks.stream()
                .filter(mark -> emoji.startsWith(mark.emoji()))
                .map(Mark::state)
                .distinct()
                .toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    static boolean endsWord(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        boolean hyphenated =
                (next == '-' || next == '/') && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
        return !Character.isLetterOrDigit(next) && !hyphenated;
    }

    /** Returns the emoji that stands for other states than this one, or an empty text. */
    private String disagreeing(String text, S state) {
        for (Mark<S> mark : marks) {
            boolean other = text.contains(mark.emoji())
                    && marks.stream()
                            .filter(m -> m.emoji().equals(mark.emoji()))
                            .noneMatch(m -> m.state() == state);
            if (other) {
                return mark.emoji();
            }
        }
        return "";
    }

    private static String comment(String rest) {
        return Parsed.rest(Prose.withoutLeadingEmoji(rest.strip()));
    }
}
