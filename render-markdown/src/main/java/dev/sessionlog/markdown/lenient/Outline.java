package dev.sessionlog.markdown.lenient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a hand-written text: headings, labelled lines, items with what is indented below them, fences, tables.
 *
 * <p>It follows what people mean rather than CommonMark where the two differ: an item is nested when it is indented by two
 * or more, a labelled line starts a block of its own, {@code ---} is never an underline, and a fence without an end stops
 * at the next heading. Each line is looked at once, nesting is bounded, and nothing is recursive.
 */
final class Outline {
    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> openFences = new ArrayList<>();
    private final int maxNesting;

    private final Deque<Block> open = new ArrayDeque<>();
    private Optional<Block> paragraph = Optional.empty();
    private boolean afterBlank = true;
    private boolean tooDeep;

    private Outline(int maxNesting) {
        this.maxNesting = maxNesting;
    }

    static Outline of(CharSequence text, int maxNesting) {
        Outline outline = new Outline(maxNesting);
        outline.cut(text.toString());
        outline.scan();
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
        return Texts.bounded(text.toString());
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

    private void scan() {
        Fences fences = Fences.of(lines);
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            String content = line.content();
            if (content.isEmpty()) {
                afterBlank = true;
                i++;
            } else if (Fences.opens(content)) {
                i = fence(i, content, fences);
            } else {
                i += one(i, line, content);
            }
        }
    }

    /** Reads one line that is no part of a fence; returns how many lines it took. */
    private int one(int index, Line line, String content) {
        int level = Markers.headingLevel(line, content);
        if (level > 0) {
            root(heading(line, content, level));
        } else if (Markers.isUnderline(content) && underlines(line)) {
            return 1;
        } else if (Markers.isRule(content)) {
            root(new Block(Block.Kind.RULE, line));
        } else if (Markers.isRow(content) || (content.indexOf('|') > 0 && delimiterFollows(index))) {
            return table(index);
        } else {
            Optional<Markers.Item> item = Markers.item(line, content);
            if (item.isPresent()) {
                item(line, item.get());
            } else {
                text(line, content);
            }
        }
        return 1;
    }

    private static Block heading(Line line, String content, int level) {
        Block heading = new Block(Block.Kind.HEADING, line);
        heading.level(level);
        heading.add(line, Markers.headingText(content, level));
        return heading;
    }

    /** Turns the paragraph of one line before an underline of {@code =} into a heading. */
    private boolean underlines(Line line) {
        Optional<Block> title = paragraph.filter(p -> !afterBlank && p.is(Block.Kind.TEXT));
        if (title.isEmpty() || blocks.isEmpty() || blocks.get(blocks.size() - 1) != title.get()) {
            return false;
        }
        blocks.remove(blocks.size() - 1);
        Block heading = new Block(Block.Kind.HEADING, title.get().first());
        heading.level(1);
        heading.add(title.get().first(), title.get().text());
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

    private int fence(int index, String content, Fences fences) {
        Line line = lines.get(index);
        Block fence = new Block(Block.Kind.FENCE, line);
        int length = Fences.run(content);
        fence.info(content.substring(length).strip());
        boolean closed = fences.closedAfter(index, content.charAt(0), length);
        if (!closed) {
            openFences.add(line);
        }
        int i = index + 1;
        while (i < lines.size()) {
            Line next = lines.get(i);
            boolean end = closed ? Fences.closes(next.content(), content.charAt(0), length) : startsSection(next);
            if (end) {
                break;
            }
            fence.addRow(next, Fences.withoutIndent(next.raw(), line.indent()));
            i++;
        }
        if (closed) {
            fence.reaches(i + 1);
        }
        fence.add(line, String.join("\n", fence.rows()));
        under(line, fence, 1);
        paragraph = Optional.empty();
        afterBlank = false;
        return closed ? i + 1 : i;
    }

    private static boolean startsSection(Line line) {
        return !line.blank() && (Markers.headingLevel(line, line.content()) > 1 || Markers.isRule(line.content()));
    }

    private boolean delimiterFollows(int index) {
        return index + 1 < lines.size()
                && Markers.isDelimiterRow(lines.get(index + 1).content());
    }

    private int table(int index) {
        Line line = lines.get(index);
        Block table = new Block(Block.Kind.TABLE, line);
        int i = index;
        while (i < lines.size() && lines.get(i).content().indexOf('|') >= 0) {
            table.addRow(lines.get(i), lines.get(i).content());
            i++;
        }
        under(line, table, 2);
        paragraph = Optional.empty();
        afterBlank = false;
        return i - index;
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
        boolean starts = Markers.startsBlock(content);
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
