package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a text says that something is done, partly done, not done, or that there is nothing: the only table of these phrases.
 * Objectives, tasks, tests, issues and headings all ask it.
 */
final class Phrases {
    /** What a phrase says of the thing that it is about. */
    enum Meaning {
        DONE,
        PARTLY,
        PENDING,
        FAILED,
        BLOCKED
    }

    /**
     * A phrase at the start of a text.
     *
     * @param meaning what it says
     * @param whole whether a separator or the end of the text follows it, and not more words
     */
    record Found(Meaning meaning, boolean whole) {}

    /** Words for the end of a problem, which also say which issues a heading is about. */
    private static final List<String> SOLVED = List.of("fixed", "resolved", "solved", "closed");

    /** Words for something that was done, each also with the adverbs and negations below. */
    private static final List<String> DONE =
            Wording.all("complete|completed|done|finished|achieved|accomplished|met|reached|implemented|deployed"
                    + "|delivered|merged|successful|addressed|fixed|resolved|solved|closed");

    private static final List<String> DONE_TOO =
            Wording.all("success|yes|completed successfully|successfully completed|complete success|100% complete"
                    + "|100% completed|100% done|100% achieved|verified complete");

    private static final List<String> ALONE = List.of("");

    private static final List<String> FULLY =
            List.of("fully ", "all ", "now ", "already ", "completely ", "entirely ", "successfully ");

    private static final List<String> PARTLY =
            Wording.all("partial|partially|partly|partial completion|partial success|in progress|in-progress"
                    + "|ongoing|wip|work in progress|incomplete|unfinished|underway|under way|started");

    private static final List<String> HALF =
            Wording.all("partial |partially |partly |mostly |nearly |almost |half |largely |not fully "
                    + "|not completely |not entirely |not quite |not all ");

    private static final List<String> PENDING =
            Wording.all("open|pending|unresolved|unsolved|unfixed|outstanding|investigating|under investigation"
                    + "|to do|todo|tbd|planned|deferred|postponed|dropped|given up|skipped|missed|to be tested"
                    + "|to be done|not yet");

    /** Words for something that was begun; only their negations say how it stands. */
    private static final List<String> BEGUN =
            Wording.all("begun|started|run|tested|performed|executed|attempted|verified|checked");

    private static final List<String> NOT =
            Wording.all("not |not yet |not been |not yet been |isn't |wasn't |never |still not |hardly ");

    private static final List<String> FAILED = List.of("failed", "fail", "failure", "unsuccessful");

    private static final List<String> BLOCKED = List.of("blocked", "on hold", "waiting");

    /** What may follow a phrase in the same breath: {@code done in one go}. */
    private static final Set<String> FOLLOWERS =
            Set.copyOf(Wording.all("in|on|at|as|by|for|with|without|within|after|before|because|due|since|so|this|today"
                    + "|yesterday|here|now|and|but|until|via|using|except|early|successfully"));

    private static final Set<String> VERBS =
            Set.copyOf(Wording.all("is|are|was|were|has|have|been|isn't|aren't|wasn't|weren't|hasn't"));

    /** Words before {@code no issues} that add nothing to it. */
    private static final Set<String> BEFORE_NOTHING =
            Set.copyOf(Wording.all("there|are|is|were|was|have|been|currently|still|found|identified"));

    /** Words that a solution begins with that is still to come. */
    private static final List<String> TO_COME = Wording.all(
            "need|needs|require|requires|plan|planned|todo|tbd|consider|pending|will|should|must|not yet|to be");

    private static final List<String> TO_BE =
            List.of("to be ", "will be ", "not yet ", "needs to be ", "should be ", "must be ");

    private static final List<String> TO_BE_DONE =
            List.of("implemented", "fixed", "done", "resolved", "added", "addressed", "investigated", "decided");

    /** Words that say that there is nothing, alone or with words about when and how. */
    private static final Set<String> NOTHING =
            Set.copyOf(Wording.all("none|n a|na|nothing|no|nil|not applicable|not recorded|empty|zero|0"));

    /** What there can be none of: {@code no outstanding issues}. */
    private static final Set<String> THINGS = Set.copyOf(
            Wording.all("issue|issues|file|files|change|changes|dependency|dependencies|problem|problems|bug|bugs"
                    + "|error|errors|challenges|concerns|risks|regression|regressions|update|updates|blocker"
                    + "|blockers|packages|tasks|tests"));

    /** Words between {@code no} and the things, and between them. */
    private static final Set<String> KINDS = Set.copyOf(
            Wording.all("critical|outstanding|major|minor|new|open|known|remaining|blocking|unresolved|further"
                    + "|other|additional|significant|serious|current|active|pending|external|code|configuration"
                    + "|config|breaking|performance|high|priority|or|and"));

    /** Words after the things, or after {@code none}. */
    private static final Set<String> CIRCUMSTANCES = Set.copyOf(
            Wording.all("so|far|yet|identified|found|required|needed|at|this|time|the|moment|session|encountered"
                    + "|reported|added|recorded|remaining|outstanding|discovered|changed|changes|deleted"
                    + "|modified|created|currently|known|new|observed|for|in|during|detected|remain|left|were"
                    + "|was|are|made|occurred|today|now"));

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_NOTHING = 60;
    private static final Map<String, Meaning> MEANINGS = meanings();

    private Phrases() {}

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new HashMap<>();
        add(meanings, Meaning.DONE, ALONE, DONE_TOO);
        add(meanings, Meaning.DONE, FULLY, DONE);
        add(meanings, Meaning.PARTLY, HALF, DONE);
        add(meanings, Meaning.PARTLY, ALONE, PARTLY);
        add(meanings, Meaning.PENDING, NOT, DONE);
        add(meanings, Meaning.PENDING, NOT, BEGUN);
        add(meanings, Meaning.PENDING, ALONE, PENDING);
        add(meanings, Meaning.FAILED, ALONE, FAILED);
        add(meanings, Meaning.BLOCKED, ALONE, BLOCKED);
        add(meanings, Meaning.DONE, ALONE, DONE);
        return Map.copyOf(meanings);
    }

    private static void add(Map<String, Meaning> meanings, Meaning meaning, List<String> before, List<String> words) {
        for (String word : words) {
            before.forEach(adverb -> meanings.put(adverb + word, meaning));
        }
    }

    /** Returns all phrases that mean this. */
    static List<String> of(Meaning meaning) {
        return MEANINGS.entrySet().stream()
                .filter(phrase -> phrase.getValue() == meaning)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns what the longest phrase at the start of a text says, whatever words follow it. */
    static Optional<Meaning> start(String text) {
        return longest(lower(text)).map(Phrase::meaning);
    }

    /** Returns what a text says at its start in so many words: {@code done in one go}, but not {@code complete the cache}. */
    static Optional<Found> said(String text) {
        String lower = lower(text);
        return longest(lower).flatMap(phrase -> {
            String rest = Prose.withoutLeadingEmoji(lower.substring(phrase.end()));
            boolean whole = rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0));
            return whole || FOLLOWERS.contains(firstWord(rest))
                    ? Optional.of(new Found(phrase.meaning(), whole))
                    : Optional.empty();
        });
    }

    /** Returns what a sentence says of its subject: {@code the cache is complete}, {@code it hasn't been done}. */
    static Optional<Found> saidOfSubject(String sentence) {
        List<String> words = List.of(tail(sentence).split(" ", -1));
        boolean negated = false;
        for (int i = 0; i < words.size() - 1; i++) {
            negated |= words.get(i).endsWith("n't")
                    || words.get(i).equals("not")
                    || words.get(i).equals("never");
            Optional<Found> said = isVerb(words.get(i))
                    ? said(String.join(" ", words.subList(i + 1, words.size())))
                    : Optional.empty();
            if (said.isPresent()) {
                return Optional.of(
                        negated ? new Found(Meaning.PENDING, said.get().whole()) : said.get());
            }
        }
        return Optional.empty();
    }

    /** Whether a text says that all of the issues are solved: {@code all critical issues were resolved}. */
    static boolean isAllSolved(String text) {
        List<String> words = List.of(Prose.key(text).split(" ", -1));
        int at = 1;
        while (at < words.size()
                && (KINDS.contains(words.get(at)) || THINGS.contains(words.get(at)) || isVerb(words.get(at)))) {
            at++;
        }
        return words.get(0).equals("all")
                && words.subList(0, at).stream().anyMatch(THINGS::contains)
                && at < words.size()
                && SOLVED.contains(words.get(at))
                && words.subList(at + 1, words.size()).stream().allMatch(CIRCUMSTANCES::contains);
    }

    /** Whether a word links what a sentence is about with what it says of it. */
    static boolean isVerb(String word) {
        return VERBS.contains(word);
    }

    /** Returns what a text says that is a phrase and nothing else. */
    static Optional<Meaning> whole(String text) {
        return Optional.ofNullable(MEANINGS.get(lower(text).strip()));
    }

    /** Returns the words at the end of a sentence, as far as they matter. */
    private static String tail(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        String bare = lower.endsWith(".") || lower.endsWith("!") ? lower.substring(0, lower.length() - 1) : lower;
        return bare.substring(Math.max(0, bare.length() - 120));
    }

    private static String lower(String text) {
        String bare = Prose.withoutLeadingEmoji(text.substring(0, Math.min(text.length(), 200)));
        int start = 0;
        while (start < bare.length() && "*_`~".indexOf(bare.charAt(start)) >= 0) {
            start++;
        }
        return bare.substring(start).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /**
     * A phrase in the table.
     *
     * @param end where it ends in the text
     */
    private record Phrase(Meaning meaning, int end) {}

    private static Optional<Phrase> longest(String lower) {
        Optional<Phrase> found = Optional.empty();
        int words = 0;
        for (int i = 1; i <= lower.length() && words < MOST_WORDS; i++) {
            boolean ends = i == lower.length() || lower.charAt(i) == ' ' || States.endsWord(lower, i);
            if (ends && Character.isLetterOrDigit(lower.charAt(i - 1))) {
                words++;
                Meaning meaning = MEANINGS.get(lower.substring(0, i));
                found = meaning == null ? found : Optional.of(new Phrase(meaning, i));
            }
        }
        return found;
    }

    /** Whether a solution is still to come: {@code to be implemented with the next release}. */
    static boolean isPlanned(String solution) {
        String key = Prose.key(solution) + " ";
        return TO_COME.stream().anyMatch(word -> key.startsWith(word + " "))
                || TO_BE.stream()
                        .anyMatch(before ->
                                TO_BE_DONE.stream().anyMatch(done -> (" " + key).contains(" " + before + done + " ")));
    }

    /** Whether the words of a heading say that what it heads is solved: {@code issues fixed}, not {@code not yet fixed}. */
    static boolean saySolved(String key) {
        List<String> words = List.of(key.split(" ", -1));
        for (int i = 0; i < words.size(); i++) {
            List<String> before = words.subList(Math.max(0, i - 3), i);
            if (SOLVED.contains(words.get(i)) && before.stream().noneMatch(Set.of("not", "never", "no")::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words of a heading say that what it heads is not solved. */
    static boolean sayNotSolved(String key) {
        return !saySolved(key) && List.of(key.split(" ", -1)).stream().anyMatch(SOLVED::contains);
    }

    /** Whether a text says in a few words that there is nothing: {@code None ✅}, {@code no issues found}, a dash. */
    static boolean isNothing(String text) {
        if (text.length() >= LONGEST_NOTHING) {
            return false;
        }
        String key = Prose.key(text);
        if (key.isEmpty()) {
            return !text.isBlank() && text.codePoints().allMatch(c -> "-\u2013\u2014 ".indexOf(c) >= 0);
        }
        if (isNoThing(key)) {
            return true;
        }
        int space = key.indexOf(' ');
        if (space > 0 && BEFORE_NOTHING.contains(key.substring(0, space))) {
            return isNoThing(withoutFirst(key));
        }
        return NOTHING.stream()
                .filter(word -> key.equals(word) || key.startsWith(word + " "))
                .anyMatch(word -> areAll(CIRCUMSTANCES, key.substring(word.length())));
    }

    /** Whether the words say that there is none of something: {@code no outstanding issues}. */
    static boolean isNoThing(String key) {
        List<String> words = new ArrayList<>(List.of(key.split(" ", -1)));
        if (words.size() < 2 || !Set.of("no", "zero", "0").contains(words.remove(0))) {
            return false;
        }
        int things = 0;
        while (things < words.size() && (KINDS.contains(words.get(things)) || THINGS.contains(words.get(things)))) {
            things++;
        }
        boolean any = words.subList(0, things).stream().anyMatch(THINGS::contains);
        return any && words.subList(things, words.size()).stream().allMatch(CIRCUMSTANCES::contains);
    }

    private static String withoutFirst(String key) {
        String rest = key;
        while (rest.indexOf(' ') > 0 && BEFORE_NOTHING.contains(rest.substring(0, rest.indexOf(' ')))) {
            rest = rest.substring(rest.indexOf(' ') + 1);
        }
        return rest;
    }

    private static boolean areAll(Set<String> words, String text) {
        return text.isBlank() || List.of(text.strip().split(" ", -1)).stream().allMatch(words::contains);
    }
}
