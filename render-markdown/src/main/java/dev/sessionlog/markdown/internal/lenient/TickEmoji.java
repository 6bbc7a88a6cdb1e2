package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** Ticks that people make with emoji instead of boxes: {@code - ✅ Login}. */
final class TickEmoji {
    private static final String TICKS = "\u2705\u2714\u2611\u2713";
    private static final String CROSSES = "\u274C\u2716\u2717\u2718";
    private static final String EMPTY = "\u2B1C\u2610\uD83D\uDD32\u25FB\u25A2";

    private TickEmoji() {}

    /**
     * What the box or the mark of an item says.
     *
     * @param boxed whether it has a box or a mark at all
     * @param ticked whether the box is ticked, or the mark is a tick
     * @param crossed whether the mark is a cross
     * @param text the text without the mark
     */
    record Marked(boolean boxed, boolean ticked, boolean crossed, String text) {}

    /** Returns whether the text starts with a tick ({@code true}) or an empty box or cross ({@code false}). */
    static Optional<Boolean> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String first = Character.toString(text.codePointAt(0));
        if (TICKS.contains(first)) {
            return Optional.of(true);
        }
        return CROSSES.contains(first) || EMPTY.contains(first) ? Optional.of(false) : Optional.empty();
    }

    /** Whether the text starts with a cross. */
    static boolean isCross(String text) {
        return !text.isEmpty() && CROSSES.contains(Character.toString(text.codePointAt(0)));
    }

    /** Reads box and mark: a box counts for more than a mark, a mark at the start for more than one at the end. */
    static Marked read(Block block) {
        String text = block.text().strip();
        Optional<Boolean> start = of(text);
        if (start.isPresent()) {
            boolean crossed = isCross(text);
            boolean ticked = block.box() == Block.Box.NONE ? start.get() : block.box() == Block.Box.TICKED;
            return new Marked(true, ticked, crossed, Prose.withoutLeadingEmoji(text));
        }
        if (block.box() != Block.Box.NONE) {
            return new Marked(true, block.box() == Block.Box.TICKED, false, withoutTick(text));
        }
        boolean tickedAtEnd = !withoutTick(text).equals(text);
        return new Marked(tickedAtEnd, tickedAtEnd, false, withoutTick(text));
    }

    private static String withoutTick(String text) {
        String bare = Prose.withoutTrailingEmoji(text);
        String emoji = text.substring(bare.length()).replace("\uFE0F", "").strip();
        return emoji.length() == 1 && TICKS.contains(emoji) ? bare : text;
    }
}
