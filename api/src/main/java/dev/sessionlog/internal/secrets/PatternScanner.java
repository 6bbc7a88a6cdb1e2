package dev.sessionlog.internal.secrets;

import dev.sessionlog.Redactor;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what a regular expression matches.
 *
 * <p>Immutable and thread-safe.
 */
public final class PatternScanner implements Redactor {
    private final String kind;
    private final Pattern pattern;

    /** Replaces the first group of the pattern, or all that it matches if it has no group. */
    public PatternScanner(String kind, Pattern pattern) {
        this.kind = kind;
        this.pattern = pattern;
    }

    @Override
    public String redact(String text, Consumer<? super String> found) {
        Spans spans = scan(text);
        return spans == null ? text : spans.replace(text, found);
    }

    private @Nullable Spans scan(String text) {
        Spans spans = null;
        Matcher matcher = pattern.matcher(text);
        int group = matcher.groupCount() == 0 ? 0 : 1;
        while (matcher.find()) {
            int start = matcher.start(group);
            int end = matcher.end(group);
            if (start < end && !Spans.touchesMarker(text, start, end)) {
                spans = spans == null ? new Spans() : spans;
                spans.add(Rule.span(start, end), kind, true);
            }
        }
        return spans;
    }
}
