package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;

/** A piece of a hand-written text: what stands between two blocks of another kind. */
final class Block {
    private final Kind kind;
    private final Line first;
    private final StringBuilder text = new StringBuilder();
    private final List<String> rows = new ArrayList<>();
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

    /** Returns the rows of a table or the lines of a fence. */
    List<String> rows() {
        return rows;
    }

    List<Block> children() {
        return children;
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

    /** Adds a row of a table or a line of a fence. */
    void addRow(Line line, String row) {
        rows.add(row);
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
