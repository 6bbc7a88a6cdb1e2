package dev.sessionlog.internal.secrets;

import dev.sessionlog.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the secrets of some rules in one pass over a text. The work grows with the length of the text, whatever the
 * text is: a rule looks at a bounded number of characters around its literal, or at characters that no later match of
 * a rule of its sort looks at again.
 *
 * <p>Immutable and thread-safe.
 */
public final class SecretScanner implements Redactor {
    private static final int MOST_PASSES = 8;

    private final Literals literals;
    private final Rule[] rules;
    private final int[] lengths;

    SecretScanner(List<Rule> rules) {
        List<String> all = new ArrayList<>();
        List<Rule> owners = new ArrayList<>();
        for (Rule rule : rules) {
            for (String literal : rule.literals()) {
                all.add(literal);
                owners.add(rule);
            }
        }
        this.literals = new Literals(all, true);
        this.rules = owners.toArray(new Rule[0]);
        this.lengths = new int[all.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = all.get(i).length();
        }
    }

    /** Returns the scanner for all kinds of {@link SecretKinds}. */
    public static SecretScanner ofAllKinds() {
        return All.SCANNER;
    }

    @Override
    public String redact(String text, Consumer<? super String> found) {
        String redacted = text;
        // A marker may part what looked like one value, so that there is more to find: redacting twice changes nothing.
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Spans spans = scan(redacted);
            if (spans == null) {
                break;
            }
            redacted = spans.replace(redacted, found);
        }
        return redacted;
    }

    private @Nullable Spans scan(String text) {
        Spans spans = null;
        int state = Literals.START;
        int specificStart = 0;
        int specificEnd = 0;
        int otherEnd = 0;
        for (int i = 0; i < text.length(); i++) {
            state = literals.next(state, text.charAt(i));
            if (!Literals.isEnd(state)) {
                continue;
            }
            state = Literals.stateOf(state);
            for (int literal : literals.ending(state)) {
                Rule rule = rules[literal];
                int start = i + 1 - lengths[literal];
                // Within a match there is nothing to find but a longer literal at its start, which tells the kind
                // better.
                boolean within = rule.isSpecific() ? start < specificEnd && start != specificStart : start < otherEnd;
                if (within) {
                    continue;
                }
                long match = rule.match(text, start, i + 1);
                while (Rule.isSpan(match)) {
                    if (!Spans.cutsMarker(text, Rule.start(match), Rule.end(match))) {
                        spans = spans == null ? new Spans() : spans;
                        spans.add(match, rule.kind(), rule.isSpecific());
                    }
                    otherEnd = rule.isSpecific() ? otherEnd : Math.max(otherEnd, Rule.end(match));
                    specificStart = rule.isSpecific() ? start : specificStart;
                    specificEnd = rule.isSpecific() ? Math.max(specificEnd, Rule.end(match)) : specificEnd;
                    match = rule.matchNext(text, Rule.end(match));
                }
                if (rule.isSpecific()) {
                    specificStart = Rule.end(match) > specificEnd ? start : specificStart;
                    specificEnd = Math.max(specificEnd, Rule.end(match));
                } else {
                    otherEnd = Math.max(otherEnd, Rule.end(match));
                }
            }
        }
        return spans;
    }

    /** Built when it is first needed. */
    private static final class All {
        static final SecretScanner SCANNER = new SecretScanner(SecretKinds.rules());
    }
}
