package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Classifies the lines of a text of any length with flexmark's block parser, piece by piece: for some texts {@link
 * FlexmarkClassifier} takes more than linear time, and for all of them much memory.
 *
 * <p>A piece ends before its last leaf, which may continue, and the next piece starts there. A paragraph that fills a piece
 * is cut. A fence that does is opened again at the start of the next piece. A comment that does, or that has no end, is text.
 */
final class LineClassifier {
    private static final int SMALLEST = 8;
    private static final int LARGEST = 64;

    private final List<Line> lines;
    private final FenceEnds ends;
    private final Consumer<Leaf> reader;
    private int size = SMALLEST;

    private LineClassifier(List<Line> lines, Consumer<Leaf> reader) {
        this.lines = lines;
        this.ends = FenceEnds.of(lines);
        this.reader = reader;
    }

    /** Hands every leaf of the text to a reader, in order. */
    static void read(List<Line> lines, Consumer<Leaf> reader) {
        LineClassifier blocks = new LineClassifier(lines, reader);
        int from = 0;
        while (from < lines.size()) {
            from = lines.get(from).blank() ? from + 1 : blocks.piece(from, FlexmarkClassifier.ALL);
        }
    }

    /** Reads a piece; returns the index of the line at which the next one starts. */
    private int piece(int from, FlexmarkClassifier syntax) {
        int to = to(from);
        List<Leaf> leaves = syntax.leaves(lines.subList(from, to), from);
        Leaf last = leaves.get(leaves.size() - 1);
        int ended = leaves.size() - (last.kind() == Leaf.Kind.TEXT ? withItem(leaves) : 1);
        if (last.closed() && (to == lines.size() || ended == 0)) {
            leaves.forEach(reader);
            grow();
            return to;
        }
        if (ended == 0 && last.kind() == Leaf.Kind.HTML) {
            if (size == LARGEST || to == lines.size()) {
                return piece(from, FlexmarkClassifier.WITHOUT_HTML);
            }
            size = LARGEST;
            return from;
        }
        leaves.subList(0, ended).forEach(reader);
        grow();
        return last.kind() == Leaf.Kind.FENCE && !last.closed()
                ? fence(last)
                : leaves.get(ended).first();
    }

    /** Returns how many leaves the text at the end makes up: two when it belongs to the item above it. */
    private static int withItem(List<Leaf> leaves) {
        int size = leaves.size();
        return size > 1
                        && leaves.get(size - 2).kind() == Leaf.Kind.ITEM
                        && leaves.get(size - 2).last() + 1
                                == leaves.get(size - 1).first()
                ? 2
                : 1;
    }

    private int to(int from) {
        return Math.min(from + size, lines.size());
    }

    private void grow() {
        size = Math.min(2 * size, LARGEST);
    }

    private int fence(Leaf open) {
        Optional<Leaf> whole = ends.hasEnd(open.first()) ? closed(open) : Optional.empty();
        Leaf fence = whole.orElseGet(() -> unclosed(open));
        reader.accept(fence);
        return fence.last() + 1;
    }

    private Optional<Leaf> closed(Leaf open) {
        for (int at = open.last() + 1; at < lines.size(); at += LARGEST) {
            List<Line> piece = new ArrayList<>();
            piece.add(lines.get(open.first()));
            piece.addAll(lines.subList(at, Math.min(at + LARGEST, lines.size())));
            Leaf fence = FlexmarkClassifier.ALL.leaves(piece, at - 1).get(0);
            if (fence.closed()) {
                return Optional.of(new Leaf(open.kind(), open.first(), fence.last(), 0, open.text(), true));
            }
        }
        return Optional.empty();
    }

    /** Returns a fence without an end as if it ended before the next section. */
    private Leaf unclosed(Leaf open) {
        size = SMALLEST;
        int end = open.first() + 1;
        while (end < lines.size()) {
            int to = to(end);
            Optional<Leaf> section = FlexmarkClassifier.WITHOUT_FENCES.leaves(lines.subList(end, to), end).stream()
                    .filter(Leaf::startsSection)
                    .findFirst();
            if (section.isPresent()) {
                return new Leaf(open.kind(), open.first(), section.get().first() - 1, 0, open.text(), false);
            }
            end = to;
            grow();
        }
        return new Leaf(open.kind(), open.first(), lines.size() - 1, 0, open.text(), false);
    }
}
