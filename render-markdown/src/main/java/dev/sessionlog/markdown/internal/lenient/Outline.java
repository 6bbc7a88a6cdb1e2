package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The blocks of a hand-written text: headings, labelled lines, items with what is indented below them, fences, tables.
 *
 * <p>What each line is, {@link LineClassifier} says; how they belong together follows what people mean: an item is nested
 * when it is indented by two or more, a labelled line starts a block of its own, and rows with {@code |} are a table.
 * Nesting is bounded, and nothing is recursive.
 */
final class Outline {
    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> openFences = new ArrayList<>();
    private final int maxNesting;

    private final Deque<Block> open = new ArrayDeque<>();
    private Optional<Block> paragraph = Optional.empty();
    private Optional<Block> table = Optional.empty();
    private boolean afterBlank = true;
    private boolean tooDeep;

    private Outline(int maxNesting) {
        this.maxNesting = maxNesting;
    }

    static Outline of(CharSequence text, int maxNesting) {
        Outline outline = new Outline(maxNesting);
        outline.cut(text.toString());
        LineClassifier.read(outline.lines, outline::add);
        outline.adoptAll();
        return outline;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Whether items were nested deeper than they may be; the deepest are siblings then. */
    boolean tooDeep() {
        return tooDeep;
    }

    /** Returns the lines that open a fence without an end. */
    List<Line> openFences() {
        return openFences;
    }

    Line line(int number) {
        return lines.get(number - 1);
    }

    int size() {
        return lines.size();
    }

    /** Returns the lines from one number to another as they stand in the text, without blank lines at either end. */
    String verbatim(int from, int to) {
        int first = from;
        int last = to;
        while (first <= last && line(first).blank()) {
            first++;
        }
        while (last >= first && line(last).blank()) {
            last--;
        }
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(i > first ? "\n" : "").append(line(i).raw());
        }
        return text.toString();
    }

    private void cut(String text) {
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        int number = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(Line.of(number++, text.substring(from, i)));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        if (from < text.length()) {
            lines.add(Line.of(number, text.substring(from)));
        }
    }

    private void add(Leaf leaf) {
        Line line = lines.get(leaf.first());
        afterBlank |= leaf.first() > 0 && lines.get(leaf.first() - 1).blank();
        switch (leaf.kind()) {
            case HEADING -> root(heading(line, leaf.text(), leaf.number()));
            case UNDERLINED -> underlined(leaf);
            case RULE -> root(new Block(Block.Kind.RULE, line));
            case ITEM -> {
                if (!continuesTable(line)) {
                    item(line, Markers.item(leaf.number(), leaf.text()));
                }
            }
            case FENCE -> fence(leaf, line);
            case HTML -> html(leaf, line);
            case TEXT -> text(leaf.first(), leaf.last());
        }
    }

    private static Block heading(Line line, String text, int level) {
        Block heading = Block.of(Block.Kind.HEADING, line, text);
        heading.level(level);
        return heading;
    }

    private void text(int first, int last) {
        for (int i = first; i <= last; i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                afterBlank = true;
            } else {
                text(i, line, line.content());
            }
        }
    }

    private void text(int index, Line line, String content) {
        Optional<Markers.Item> boxed = Markers.boxedItem(content);
        if (continuesTable(line)) {
            return;
        }
        if (Markers.isDrawnRule(content)) {
            root(new Block(Block.Kind.RULE, line));
        } else if (Markers.isRow(content) || (content.indexOf('|') > 0 && delimiterFollows(index))) {
            table(line);
        } else if (boxed.isPresent()) {
            item(line, boxed.get());
        } else {
            text(line, content);
        }
    }

    private void underlined(Leaf leaf) {
        text(leaf.first(), leaf.last() - 1);
        Line underline = lines.get(leaf.last());
        if (!underlines(underline, leaf.number())) {
            text(underline, underline.content());
        }
    }

    /** Turns the paragraph of one line before an underline into a heading. */
    private boolean underlines(Line line, int level) {
        Optional<Block> title = paragraph.filter(p -> !afterBlank && p.is(Block.Kind.TEXT));
        if (title.isEmpty() || blocks.isEmpty() || blocks.get(blocks.size() - 1) != title.get()) {
            return false;
        }
        blocks.remove(blocks.size() - 1);
        Block heading = heading(title.get().first(), title.get().text(), level);
        heading.reaches(line.number());
        root(heading);
        return true;
    }

    private void root(Block block) {
        blocks.add(block);
        open.clear();
        paragraph = Optional.empty();
        afterBlank = true;
    }

    /** Adds a block below the innermost item that it is indented under. */
    private void under(Line line, Block block, int least) {
        while (!open.isEmpty() && line.indent() < open.peek().first().indent() + least) {
            open.pop();
        }
        if (open.isEmpty()) {
            blocks.add(block);
        } else {
            open.peek().addChild(block);
            for (Block item : open) {
                item.reaches(block.lastLine());
            }
        }
    }

    private void fence(Leaf leaf, Line line) {
        Block fence = new Block(Block.Kind.FENCE, line);
        fence.info(leaf.text());
        if (!leaf.closed()) {
            openFences.add(line);
        }
        int end = leaf.closed() ? leaf.last() : leaf.last() + 1;
        fence.reaches(leaf.last() + 1);
        fence.add(
                line,
                lines.subList(leaf.first() + 1, end).stream()
                        .map(code -> code.withoutIndent(line.indent()))
                        .collect(Collectors.joining("\n")));
        ends(line, fence, 1);
    }

    /** Adds a comment beside what it stands in: it is part of no value. */
    private void html(Leaf leaf, Line line) {
        Block html = new Block(Block.Kind.HTML, line);
        html.reaches(leaf.last() + 1);
        blocks.add(html);
        paragraph = Optional.empty();
    }

    /** Adds a block that no further line continues. */
    private void ends(Line line, Block block, int least) {
        under(line, block, least);
        paragraph = Optional.empty();
        afterBlank = false;
    }

    private boolean delimiterFollows(int index) {
        return index + 1 < lines.size()
                && Markers.isDelimiterRow(lines.get(index + 1).content());
    }

    private void table(Line line) {
        Block started = new Block(Block.Kind.TABLE, line);
        started.addRow(line);
        ends(line, started, 2);
        table = Optional.of(started);
    }

    /** Adds a line to the table right above it; false when there is none, or the line is no row. */
    private boolean continuesTable(Line line) {
        boolean row = line.raw().indexOf('|', line.start()) >= 0
                && table.filter(t -> t.lastLine() == line.number() - 1).isPresent();
        if (row) {
            table.get().addRow(line);
            open.forEach(item -> item.reaches(line.number()));
        }
        return row;
    }

    private void item(Line line, Markers.Item marker) {
        while (!open.isEmpty() && line.indent() < open.peek().first().indent() + 2) {
            open.pop();
        }
        if (open.size() >= maxNesting) {
            tooDeep = true;
            open.pop();
        }
        Block item = new Block(Block.Kind.ITEM, line);
        item.level(marker.number());
        item.box(marker.box());
        item.add(line, marker.text());
        item.endsWithHardBreak(line.raw().endsWith("  "));
        if (open.isEmpty()) {
            blocks.add(item);
        } else {
            open.peek().addChild(item);
        }
        for (Block outer : open) {
            outer.reaches(line.number());
        }
        open.push(item);
        paragraph = Optional.of(item);
        afterBlank = false;
    }

    private void text(Line line, String content) {
        boolean starts = Markers.startsBlock(content)
                || paragraph
                        .filter(above -> Markers.isLike(content, above.head()))
                        .isPresent();
        if (paragraph.isPresent() && !starts && (!afterBlank || continuesItem(line))) {
            Block block = paragraph.get();
            block.continueWith(line, content, afterBlank);
            block.endsWithHardBreak(line.raw().endsWith("  "));
            for (Block item : open) {
                item.reaches(line.number());
            }
        } else {
            for (Line part : Markers.runTogether(line)) {
                Block block = new Block(Block.Kind.TEXT, part);
                block.add(part, part.content());
                block.endsWithHardBreak(line.raw().endsWith("  "));
                under(line, block, starts ? 2 : 1);
                paragraph = Optional.of(block);
            }
        }
        afterBlank = false;
    }

    private boolean continuesItem(Line line) {
        return !open.isEmpty()
                && paragraph.filter(open.peek()::equals).isPresent()
                && line.indent() >= open.peek().first().indent() + 2
                && open.peek().children().isEmpty();
    }

    /** Gives every label that stands alone the items, fences and tables that follow it. */
    private void adoptAll() {
        List<Block> adopted = adopt(blocks);
        blocks.clear();
        blocks.addAll(adopted);
    }

    private static List<Block> adopt(List<Block> siblings) {
        List<Block> result = new ArrayList<>(siblings.size());
        Optional<Block> label = Optional.empty();
        for (Block block : siblings) {
            boolean content = block.is(Block.Kind.ITEM) || block.is(Block.Kind.FENCE) || block.is(Block.Kind.TABLE);
            if (content && label.isPresent()) {
                label.get().addChild(block);
            } else if (block.is(Block.Kind.HTML)) {
                result.add(block);
            } else {
                result.add(block);
                label = Optional.of(block)
                        .filter(b -> b.is(Block.Kind.TEXT))
                        .filter(b -> Label.any(b.text()).filter(Label::alone).isPresent());
            }
        }
        return result;
    }
}
