package dev.sessionlog.markdown.internal.lenient;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the template leaves for the author to fill in, when it was left standing. */
final class Placeholders {
    /** Words that stand for a value not known yet, in brackets or not. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:to be (?:\\w+ ?){1,4}|tbd|tba|tbc|todo|pending|in progress|ongoing|not yet(?: \\w+){0,3}|xx+\\w*|fill(?: \\w+){1,4}"
                    + "|will be (?:\\w+ ?){1,4}|currently running|active|current|unknown|not recorded|not set"
                    + "|session (?:in progress|ongoing|active)|still running|running)");

    /** How a placeholder of the template, or of one like it, starts. */
    private static final Pattern TEMPLATE = Pattern.compile(
            "(?:x|y|x y|x y 1|yyyy.*|hh mm.*|estimated total|estimated time.*|total|number|n|task name|next task name|agent.*|your .*|any .*"
                    + "|whats? .*|how .*|why .*|when .*|where .*|who .*|which .*|list .*|brief .*|description.*|describe .*|analysis.*|include .*|insert .*"
                    + "|add .*|key .*|important .*|optional .*|objective \\d.*|primary .*|secondary .*|test \\d+|pass fail|pass fail .*|result|details?|context"
                    + "|reason.*|purpose.*|explanation|brief explanation|effect on .*|effect of .*|planned .*|suggested .*|specific .*|suggestion.*|process improvement.*"
                    + "|tool or approach.*|metric that .*|metric name|before after .*|new packages.*|file path.*|filepath|path .*|config file|env vars|configuration .*"
                    + "|environment .*|areas? .*|performance benchmarks.*|functionality .*|critical information.*|date time.*|date|time|x hours.*|x minutes.*|x of .*|repeat .*"
                    + "|repeat the .*|change|xx.*|x active.*|1 10|issue name|task name.*|dependency \\d+|if temporary.*|example.*|e g .*|name|value|notes?|effective average poor"
                    + "|running stopped error|connected disconnected error|active disabled error|normal high critical|critical high medium.*"
                    + "|complete partial failed.*|healthy degraded critical|session focus.*|duration|start time|end time|same .*|as above|see above|more .*|none or .*)");

    /** One of several choices, left as the template has them. */
    private static final List<Set<String>> CHOICES = List.of(
            Set.of("complete", "partial", "failed", "blocked"),
            Set.of("critical", "high", "medium", "low"),
            Set.of("running", "stopped", "error"),
            Set.of("connected", "disconnected", "error"),
            Set.of("active", "disabled", "error"),
            Set.of("normal", "high", "critical"),
            Set.of("healthy", "degraded", "critical"),
            Set.of("pass", "fail"),
            Set.of("effective", "average", "poor"));

    /** A remark in parentheses that something is still to come: {@code (will be updated at the end of the session)}. */
    private static final Pattern STILL_TO_COME = Pattern.compile(
            "(?:.* )?(?:will|to) be (?:added|updated|filled|determined|documented|completed|written)(?: .*)?");

    private Placeholders() {}

    /** Whether the text is a placeholder and nothing else. */
    static boolean is(String text) {
        String value = text.strip();
        if (value.isEmpty() || value.length() > 200) {
            return false;
        }
        return isChoice(value)
                || isStillToCome(value)
                || (isBracketed(value) && isPlaceholder(inside(value)))
                || parts(value);
    }

    /** Whether the text says that a value is not known yet: a placeholder, or {@code TBD} without brackets. */
    static boolean isOpen(String text) {
        String value = withoutMarks(text);
        return is(value)
                || (value.length() < 60 && OPEN.matcher(Prose.key(value)).matches())
                || value.matches("[-\u2013\u2014_.?\u2026]*");
    }

    private static String withoutMarks(String text) {
        String value = text.strip();
        int from = 0;
        int to = value.length();
        while (to - from > 2 && "*_`".indexOf(value.charAt(from)) >= 0 && value.charAt(to - 1) == value.charAt(from)) {
            from++;
            to--;
            while (from < to && Character.isWhitespace(value.charAt(from))) {
                from++;
            }
            while (from < to && Character.isWhitespace(value.charAt(to - 1))) {
                to--;
            }
        }
        return Prose.withoutLeadingEmoji(value.substring(from, to));
    }

    /** Returns the text without the brackets of a slot that was filled in but kept them. */
    static String unbracketed(String text) {
        String value = text.strip();
        return isBracketed(value) && Prose.says(inside(value)) ? inside(value) : value;
    }

    private static boolean isBracketed(String value) {
        return value.length() > 2
                && value.charAt(0) == '['
                && value.indexOf(']') == value.length() - 1
                && !value.contains("`");
    }

    private static boolean isStillToCome(String value) {
        return value.charAt(0) == '('
                && value.indexOf(')') == value.length() - 1
                && STILL_TO_COME.matcher(Prose.key(value)).matches();
    }

    private static String inside(String value) {
        return value.substring(1, value.length() - 1).strip();
    }

    private static boolean isPlaceholder(String inside) {
        String key = Prose.key(inside);
        return !key.isEmpty()
                && (OPEN.matcher(key).matches() || TEMPLATE.matcher(key).matches() || isChoice(inside));
    }

    /** Whether the text is made of several placeholders: {@code [Result] - [Details]}, {@code [X] of [TOTAL]}. */
    private static boolean parts(String value) {
        if (value.charAt(0) != '['
                || value.charAt(value.length() - 1) != ']'
                || value.indexOf(']') == value.length() - 1) {
            return false;
        }
        for (String part : value.substring(0, value.length() - 1).split("\\]", -1)) {
            int open = part.indexOf('[');
            boolean between = open >= 0
                    && part.substring(0, open).strip().matches("(?:[-:,/\u2013\u2014]|of)?")
                    && isPlaceholder(part.substring(open + 1));
            if (!between) {
                return false;
            }
        }
        return true;
    }

    /** Whether several states of one choice stand where one should. */
    private static boolean isChoice(String value) {
        if (value.indexOf('/') < 0 && value.indexOf('|') < 0) {
            return false;
        }
        String[] words = value.toLowerCase(Locale.ROOT).split("[/|]", -1);
        List<String> stripped = Arrays.stream(words).map(Prose::key).toList();
        return stripped.size() > 1 && CHOICES.stream().anyMatch(choice -> choice.containsAll(stripped));
    }
}
