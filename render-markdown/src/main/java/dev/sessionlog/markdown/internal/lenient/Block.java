package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;

/** A piece of a hand-written text: what stands between two blocks of another kind. */
final class Block {
    private static final int LONGEST_HEAD = 100;

    private final Kind kind;
    private final Line first;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> rows = new ArrayList<>();
    private final List<Block> children = new ArrayList<>();
    private int lastLine;
    private int level;
    private Box box = Box.NONE;
    private boolean hardBreak;
    private String info = "";

    /** What a block is. */
    enum Kind {
        HEADING,
        TEXT,
        ITEM,
        FENCE,
        TABLE,
        RULE,
        HTML
    }

    /** The check box in front of an item. */
    enum Box {
        NONE,
        OPEN,
        TICKED
    }

    Block(Kind kind, Line first) {
        this.kind = kind;
        this.first = first;
        this.lastLine = first.number();
    }

    /** Returns a block with a text of its own. */
    static Block of(Kind kind, Line first, String text) {
        Block block = new Block(kind, first);
        block.text.append(text);
        return block;
    }

    /** Returns an item in the place of this block, with another text and the same blocks below it. */
    Block asItem(String itsText) {
        Block item = of(Kind.ITEM, first, itsText);
        item.children.addAll(children);
        item.lastLine = lastLine;
        return item;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    Line first() {
        return first;
    }

    /** Returns the number of the last line of the block and of all below it. */
    int lastLine() {
        return lastLine;
    }

    /** Returns the level of a heading. */
    int level() {
        return level;
    }

    Box box() {
        return box;
    }

    /** Returns the info of a fence. */
    String info() {
        return info;
    }

    /** Returns the own text, as it is written: without marker and box, its lines joined; the code of a fence. */
    String text() {
        return text.toString();
    }

    /** Returns the start of the own text, however long that is. */
    String head() {
        return text.substring(0, Math.min(text.length(), LONGEST_HEAD));
    }

    /** Returns the lines of a table. */
    List<Line> rows() {
        return rows;
    }

    List<Block> children() {
        return children;
    }

    /** Whether there are blocks below this one, and all of them are items. */
    boolean hasOnlyItems() {
        return !children.isEmpty() && children.stream().allMatch(child -> child.is(Kind.ITEM));
    }

    void level(int level) {
        this.level = level;
    }

    void box(Box box) {
        this.box = box;
    }

    void info(String info) {
        this.info = info;
    }

    /** Adds a line of the own text. */
    void add(Line line, String content) {
        text.append(content);
        lastLine = Math.max(lastLine, line.number());
    }

    /** Adds a further line of the own text: after a hard break it is a line of its own. */
    void continueWith(Line line, String content, boolean paragraph) {
        int end = text.length();
        boolean escapedEnd = endsWithBackslash();
        boolean lineBreak = endsWithBreakTag();
        if (escapedEnd) {
            text.setLength(end - 1);
        }
        text.append(paragraph || escapedEnd || lineBreak || hardBreak ? '\n' : ' ');
        hardBreak = false;
        add(line, content);
    }

    /** Notes that the line added last ended with two blanks. */
    void endsWithHardBreak(boolean ends) {
        hardBreak = ends;
    }

    private boolean endsWithBackslash() {
        int backslashes = 0;
        while (backslashes < text.length() && text.charAt(text.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private boolean endsWithBreakTag() {
        int end = text.length();
        if (end == 0 || text.charAt(end - 1) != '>') {
            return false;
        }
        int open = text.lastIndexOf("<");
        if (open < 0 || end - open > 6 || !text.substring(open).matches("<[bB][rR] ?/?>")) {
            return false;
        }
        text.setLength(open);
        return true;
    }

    /** Adds a line of a table. */
    void addRow(Line line) {
        rows.add(line);
        lastLine = Math.max(lastLine, line.number());
    }

    void addChild(Block child) {
        children.add(child);
        lastLine = Math.max(lastLine, child.lastLine);
    }

    void reaches(int line) {
        lastLine = Math.max(lastLine, line);
    }
}
