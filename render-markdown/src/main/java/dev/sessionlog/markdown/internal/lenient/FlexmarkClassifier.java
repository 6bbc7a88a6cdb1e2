package dev.sessionlog.markdown.internal.lenient;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Classifies a few lines with flexmark's block parser: what is a heading, an item, a fence, a rule, HTML or text. The rules
 * of CommonMark for that have many exceptions, and flexmark knows them all. Nothing else uses flexmark.
 *
 * <p>The parser says what a line is, not where it belongs, because people nest by other rules than CommonMark (see {@link
 * Outline}). So it gets the lines without their indentation; without marks of code and HTML within a line, because an item
 * holds no blocks here; and of a long line only both ends, because its patterns recurse and backtrack. Its inline parser does
 * nothing. Its options accept what people use as markers, and treat as text what they seldom mean: indented code, link
 * reference definitions, tags.
 */
final class FlexmarkClassifier {
    static final FlexmarkClassifier ALL = new FlexmarkClassifier(true, true);
    static final FlexmarkClassifier WITHOUT_HTML = new FlexmarkClassifier(true, false);
    /** For what follows a fence without an end. */
    static final FlexmarkClassifier WITHOUT_FENCES = new FlexmarkClassifier(false, false);

    static final String BULLETS = "-*+\u2022\u25E6\u25AA";

    private static final int MAX_HEADING_INDENT = 3;
    private static final int LONGEST_HEAD = 80;
    private static final int LONGEST_TAIL = 40;

    /** Ends every block that has no end mark of its own. */
    private static final String END = "***";

    private final Parser parser;

    private FlexmarkClassifier(boolean fences, boolean html) {
        Parser.Builder options = Parser.builder();
        options.set(Parser.FENCED_CODE_BLOCK_PARSER, fences)
                .set(Parser.HTML_BLOCK_PARSER, html)
                .set(Parser.HTML_BLOCK_TAGS, List.of("pre", "script", "style"))
                .set(Parser.HTML_BLOCK_START_ONLY_ON_BLOCK_TAGS, true)
                .set(Parser.HEADING_NO_ATX_SPACE, true)
                .set(Parser.HEADING_SETEXT_MARKER_LENGTH, 3)
                .set(Parser.LISTS_ITEM_PREFIX_CHARS, BULLETS)
                .set(Parser.LISTS_ORDERED_NON_ONE_ITEM_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.LISTS_EMPTY_BULLET_ITEM_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.LISTS_EMPTY_ORDERED_ITEM_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.LISTS_EMPTY_ORDERED_NON_ONE_ITEM_INTERRUPTS_PARAGRAPH, true)
                .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
        options.customInlineParserFactory((all, special, delimiters, processors, links, extensions) ->
                new CommonmarkInlineParser(all, special, delimiters, processors, links, extensions) {
                    @Override
                    public void parse(BasedSequence content, Node block) {}
                });
        this.parser = options.build();
    }

    /**
     * Returns the leaves of some lines, in order.
     *
     * @param from the index of the first of the lines
     */
    List<Leaf> leaves(List<Line> lines, int from) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            starts[i] = text.length();
            text.append(seen(lines.get(i).content())).append('\n');
        }
        starts[lines.size()] = text.length();
        Piece piece = new Piece(lines, starts, from);
        parser.parse(text.append(END).toString()).getChildren().forEach(piece::add);
        return piece.leaves;
    }

    /** Returns of a line what says what it is: both its ends, and no mark of code or HTML but at its start. */
    private static String seen(String content) {
        int length = content.length();
        String ends = length <= LONGEST_HEAD + LONGEST_TAIL
                ? content
                : content.substring(0, LONGEST_HEAD) + content.substring(length - LONGEST_TAIL);
        boolean marked = !ends.isEmpty() && "`~<".indexOf(ends.charAt(0)) >= 0;
        return marked ? ends : ends.replace('`', '.').replace('~', '.').replace('<', '.');
    }

    /** Some lines, where each starts in the text that flexmark sees, and the leaves found so far. */
    private static final class Piece {
        private final List<Line> lines;
        private final int[] starts;
        private final int from;
        private final List<Leaf> leaves = new ArrayList<>();

        Piece(List<Line> lines, int[] starts, int from) {
            this.lines = lines;
            this.starts = starts;
            this.from = from;
        }

        void add(Node node) {
            int first = line(node.getStartOffset());
            if (first == lines.size()) {
                return;
            }
            if (node instanceof Heading heading) {
                heading(heading, first);
            } else if (node instanceof ThematicBreak) {
                add(Leaf.of(Leaf.Kind.RULE, first, first));
            } else if (node instanceof FencedCodeBlock fence) {
                fence(fence, first);
            } else if (node instanceof HtmlBlockBase) {
                int last = last(node);
                add(new Leaf(Leaf.Kind.HTML, first, Math.min(last, lines.size() - 1), 0, "", last < lines.size()));
            } else if (node instanceof ListBlock list) {
                list.getChildren().forEach(item -> item((ListItem) item, line(item.getStartOffset())));
            } else {
                add(Leaf.of(Leaf.Kind.TEXT, first, last(node)));
            }
        }

        /** Reads a heading. Seven or more marks are text, as is {@code #12}; {@code ---} is a rule, not an underline. */
        private void heading(Heading heading, int first) {
            if (heading.isAtxHeading()) {
                Line line = lines.get(first);
                int level = heading.getLevel();
                String rest = line.content().substring(level);
                boolean tag = level == 1 && !rest.isEmpty() && !Character.isWhitespace(rest.charAt(0));
                boolean none = tag || rest.startsWith("#") || line.indent() > MAX_HEADING_INDENT;
                add(
                        none
                                ? Leaf.of(Leaf.Kind.TEXT, first, first)
                                : new Leaf(Leaf.Kind.HEADING, first, first, level, title(heading, first), true));
                return;
            }
            int last = line(heading.getClosingMarker().getStartOffset());
            if (heading.getLevel() == 1 || underlines(first, last)) {
                add(new Leaf(Leaf.Kind.UNDERLINED, first, last, heading.getLevel(), "", true));
            } else {
                add(Leaf.of(Leaf.Kind.TEXT, first, last - 1));
                add(Leaf.of(Leaf.Kind.RULE, last, last));
            }
        }

        /** Whether a line of dashes was drawn to the length of the one line above it, which is no labelled value. */
        private boolean underlines(int first, int last) {
            String title = lines.get(first).content();
            int dashes = lines.get(last).content().length();
            return last - first == 1
                    && dashes > 3
                    && Math.abs(dashes - title.length()) <= 1
                    && !title.endsWith(".")
                    && Label.any(title).isEmpty();
        }

        /** Marks at the end close a heading only after a blank: {@code ## From Java to C#}. */
        private String title(Heading heading, int first) {
            String content = lines.get(first).content();
            BasedSequence closing = heading.getClosingMarker();
            int end = content.length() - closing.length();
            boolean closed = closing.length() > 0 && Character.isWhitespace(content.charAt(end - 1));
            return content.substring(heading.getLevel(), closed ? end : content.length())
                    .strip();
        }

        private void fence(FencedCodeBlock fence, int first) {
            boolean closed = fence.getClosingMarker().isNotEmpty();
            int last = closed ? line(fence.getClosingMarker().getStartOffset()) : lines.size() - 1;
            String info = lines.get(first)
                    .content()
                    .substring(fence.getOpeningMarker().length())
                    .strip();
            add(new Leaf(Leaf.Kind.FENCE, first, last, 0, info, closed));
        }

        /** What follows the marker is the item's text, also where CommonMark sees a further marker in it. */
        private void item(ListItem item, int first) {
            String marker = item.getOpeningMarker().toString();
            boolean bullet = BULLETS.contains(marker);
            int number = bullet ? 0 : Math.max(1, Integer.parseInt(marker.substring(0, marker.length() - 1)));
            String text = lines.get(first).content().substring(marker.length()).strip();
            add(new Leaf(Leaf.Kind.ITEM, first, first, number, text, true));
            int last = last(item);
            if (last > first) {
                add(Leaf.of(Leaf.Kind.TEXT, first + 1, last));
            }
        }

        private void add(Leaf leaf) {
            leaves.add(new Leaf(
                    leaf.kind(), from + leaf.first(), from + leaf.last(), leaf.number(), leaf.text(), leaf.closed()));
        }

        private int line(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            return found >= 0 ? found : -found - 2;
        }

        /** Returns the last line of a block that says something. */
        private int last(Node node) {
            int last = line(Math.max(node.getStartOffset(), node.getEndOffset() - 1));
            while (last < lines.size() && last > 0 && lines.get(last).blank()) {
                last--;
            }
            return last;
        }
    }
}
