package dev.sessionlog.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what CommonMark 0.31 reads as markup in the inline content of one block (chapter 6 of the specification): code
 * spans, emphasis, links and images, autolinks and raw HTML. Everything outside of them is text.
 *
 * <p>Links to reference definitions are left out: a document of this format has no definitions. The work grows linearly with
 * the block, whatever it holds.
 */
final class InlineMarkup {
    private final String text;
    private final int end;
    private final List<Span> spans = new ArrayList<>();
    private final EmphasisRuns emphasis = new EmphasisRuns();
    private final HtmlSyntax html;
    private Map<Integer, Integer> lastRuns = Map.of();
    private int openBrackets;
    private int lastBracket;

    private InlineMarkup(String text) {
        this.text = text;
        this.end = text.length();
        this.html = new HtmlSyntax(text);
    }

    /** Returns the markup in the content of a block, in the order of its starts. */
    static List<Span> find(String block) {
        for (int i = 0; i < block.length(); i++) {
            if (mayBeMarkup(block.charAt(i))) {
                return new InlineMarkup(block).spans();
            }
        }
        return List.of();
    }

    private static boolean mayBeMarkup(char c) {
        return c == '*' || c == '_' || c == '`' || c == '[' || c == '<';
    }

    private List<Span> spans() {
        int i = 0;
        while (i < end) {
            i = switch (text.charAt(i)) {
                case '\\' -> afterBackslash(i);
                case '`' -> afterBackquotes(i);
                case '<' -> afterAngle(i);
                case '*', '_' -> emphasis.add(text, i);
                case '[' -> afterOpenBracket(i);
                case ']' -> afterCloseBracket(i);
                default -> i + 1;
            };
        }
        emphasis.addPairs(spans);
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private int afterBackslash(int i) {
        return i + 1 < end && Escaping.isPunctuation(text.charAt(i + 1)) ? i + 2 : i + 1;
    }

    private int afterBackquotes(int i) {
        int contentStart = endOfRun(i);
        int length = contentStart - i;
        if (lastRuns.isEmpty()) {
            findRuns(i);
        }
        if (lastRuns.getOrDefault(length, -1) < contentStart) {
            return contentStart;
        }
        int close = text.indexOf('`', contentStart);
        int closeEnd = endOfRun(close);
        while (closeEnd - close != length) {
            close = text.indexOf('`', closeEnd);
            closeEnd = endOfRun(close);
        }
        spans.add(new Span(Span.Kind.CODE, i, contentStart, close, closeEnd));
        return closeEnd;
    }

    /** Remembers where the last run of each length starts, so that nobody looks for one that is not there. */
    private void findRuns(int start) {
        lastRuns = new HashMap<>();
        int i = start;
        while (i < end) {
            int next = endOfRun(i);
            if (next > i) {
                lastRuns.put(next - i, i);
            }
            i = Math.max(next, i + 1);
        }
    }

    private int endOfRun(int start) {
        int i = start;
        while (i < end && text.charAt(i) == '`') {
            i++;
        }
        return i;
    }

    private int afterAngle(int i) {
        int after = html.inlineEnd(i);
        if (after < 0) {
            return i + 1;
        }
        spans.add(new Span(Span.Kind.HTML, i, i, after, after));
        return after;
    }

    private int afterOpenBracket(int i) {
        openBrackets++;
        lastBracket = i;
        return i + 1;
    }

    private int afterCloseBracket(int i) {
        if (openBrackets == 0) {
            return i + 1;
        }
        openBrackets--;
        int after = i + 1 < end && text.charAt(i + 1) == '(' ? LinkSyntax.targetEnd(text, i + 1) : -1;
        if (after < 0) {
            return i + 1;
        }
        spans.add(new Span(Span.Kind.LINK, Math.min(lastBracket, i), lastBracket, after, after));
        return after;
    }
}
