package dev.sessionlog.html.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A bar of parts side by side, with a legend.
 *
 * @param summary the whole bar in words, for example {@code 4 PASS, 1 FAIL}
 */
public record Stack(String summary, List<Part> parts) {
    /** The length of the bar, in units of its drawing. */
    private static final int LENGTH = 1000;

    private static final int GAP = 4;

    /**
     * A part of the bar.
     *
     * @param amount its size in words, for example {@code 4} or {@code 45 minutes}
     */
    public record Part(Badge badge, String amount, int start, int length) {}

    /** Makes a bar of amounts; those that are zero are left out. */
    static final class Builder {
        private record Amount(Badge badge, String words, long size) {}

        private final List<Amount> amounts = new ArrayList<>();

        Builder add(Badge badge, int count) {
            return add(badge, Integer.toString(count), count);
        }

        Builder add(Badge badge, String words, long size) {
            if (size > 0) {
                amounts.add(new Amount(badge, words, size));
            }
            return this;
        }

        Stack build() {
            double total = amounts.stream().mapToDouble(Amount::size).sum();
            List<Part> parts = new ArrayList<>();
            double before = 0;
            for (Amount amount : amounts) {
                int start = (int) Math.round(before / total * LENGTH);
                before += amount.size();
                int end = (int) Math.round(before / total * LENGTH);
                boolean isLast = parts.size() == amounts.size() - 1;
                parts.add(
                        new Part(amount.badge(), amount.words(), start, Math.max(1, end - start - (isLast ? 0 : GAP))));
            }
            String summary = amounts.stream()
                    .map(amount -> amount.words() + " " + amount.badge().word())
                    .collect(Collectors.joining(", "));
            return new Stack(summary, parts);
        }
    }
}
