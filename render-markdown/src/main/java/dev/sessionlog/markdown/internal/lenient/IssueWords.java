package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the words of a heading or name in CRITICAL ISSUES say beside the name. */
final class IssueWords {
    private static final Pattern GROUP =
            Pattern.compile("(?:\\S+ ){0,5}(?:issues|bugs|problems|blockers|errors|challenges|vulnerabilities)");
    private static final Pattern FOUND = Pattern.compile("\\b(?:new|newly|discovered|found|identified)\\b");
    private static final Pattern NO_ISSUE = Pattern.compile(
            "(?:\\S+ ){0,2}(?:metrics|statistics|summary|notes|findings|analysis|checks|results|lessons)");

    private IssueWords() {}

    /** Whether the words of a heading are not those of an issue. */
    static boolean nameNone(String key) {
        return NO_ISSUE.matcher(key).matches();
    }

    /** Returns how severe the issues below a heading are, if its words say that and nothing else. */
    static Optional<States.Found<Severity>> severityOf(String key) {
        return States.SEVERITY.whole(key.replaceFirst(" (?:priority|severity)(?: issues)?$", ""));
    }

    /** Whether the value of a status says that the issue is not solved yet. */
    static boolean isUnsolved(String status) {
        return Phrases.start(status)
                .filter(said -> said != Phrases.Meaning.DONE)
                .isPresent();
    }

    /** Returns which list of issues a heading in this section begins, if it does not name one issue. */
    static Optional<Place> list(String key) {
        if (!GROUP.matcher(key).matches() || Character.isDigit(key.charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(
                Phrases.saySolved(key)
                        ? Place.RESOLVED
                        : FOUND.matcher(key).find() ? Place.DISCOVERED : Place.OUTSTANDING);
    }

    /** Whether a text ends with a word or a tick that says that the issue is solved: {@code … - FIXED}. */
    static boolean endSolved(String raw) {
        String text = Prose.plain(raw);
        String bare = Prose.withoutTrailingEmoji(text);
        boolean ticked = States.TASK
                .marked(text.substring(bare.length()).strip())
                .filter(TaskStatus.COMPLETE::equals)
                .isPresent();
        String last = bare.substring(
                        Math.max(bare.lastIndexOf(" - "), Math.max(bare.lastIndexOf(" \u2014 "), bare.lastIndexOf('(')))
                                + 1)
                .replaceFirst("^[-\u2014( ]+", "")
                .replaceFirst("[).]+$", "");
        return ticked
                || States.TASK
                        .whole(last)
                        .filter(found -> found.state() == TaskStatus.COMPLETE)
                        .isPresent();
    }

    /** Returns the severity that a name starts with: {@code 🔴 CRITICAL: replica lag}. */
    static Optional<States.Found<Severity>> severityBefore(String name) {
        String bare = Prose.withoutLeadingEmoji(name);
        int end = 0;
        while (end < bare.length() && Character.isLetter(bare.charAt(end))) {
            end++;
        }
        boolean upper =
                end > 2 && bare.substring(0, end).equals(bare.substring(0, end).toUpperCase(Locale.ROOT));
        boolean separated = end == bare.length()
                || ":-\u2013\u2014".indexOf(bare.substring(end).strip().charAt(0)) >= 0;
        return upper && separated ? States.SEVERITY.at(name) : Optional.empty();
    }
}
