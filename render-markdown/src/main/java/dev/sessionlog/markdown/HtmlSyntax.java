package dev.sessionlog.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CommonMark reads as HTML or as an address in angle brackets: inline by 6.5 and 6.6, and as a block by 4.6. */
final class HtmlSyntax {
    /** No tag is longer; what goes on as a tag for so long is taken for one, so that the work stays linear. */
    private static final int MAX_TAG = 1_000;

    private static final String ATTRIBUTE =
            "\\s++[A-Za-z_:][A-Za-z0-9_.:-]*+(?:\\s*+=\\s*+(?:[^\\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+";
    private static final Pattern TAG =
            Pattern.compile("<(?:[A-Za-z][A-Za-z0-9-]*+(?:" + ATTRIBUTE + ")*+\\s*+/?|/[A-Za-z][A-Za-z0-9-]*+\\s*+)>");
    private static final String HOST_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile("<(?:[A-Za-z][A-Za-z0-9.+-]{1,31}:[^<>\\x00-\\x20]*+"
            + "|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]++@" + HOST_LABEL + "(?:\\." + HOST_LABEL + ")*+)>");

    private static final Set<String> RAW_TAGS = Set.of("script", "pre", "style", "textarea");
    private static final Set<String> BLOCK_TAGS = Set.of(
            "address",
            "article",
            "aside",
            "base",
            "basefont",
            "blockquote",
            "body",
            "caption",
            "center",
            "col",
            "colgroup",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frame",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "iframe",
            "legend",
            "li",
            "link",
            "main",
            "menu",
            "menuitem",
            "nav",
            "noframes",
            "ol",
            "optgroup",
            "option",
            "p",
            "param",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "track",
            "ul");

    private final String text;
    private final int lastClose;
    private boolean noComment;
    private boolean noInstruction;
    private boolean noCdata;

    HtmlSyntax(String text) {
        this.text = text;
        this.lastClose = text.lastIndexOf('>');
    }

    /** Returns the end of the tag, comment or address that starts with this angle bracket; -1 when it is only a character. */
    int inlineEnd(int start) {
        if (lastClose <= start) {
            return -1;
        }
        if (text.startsWith("<!--", start)) {
            return commentEnd(start);
        }
        if (text.startsWith("<?", start)) {
            int close = noInstruction ? -1 : closeEnd("?>", start + 2);
            noInstruction = close < 0;
            return close;
        }
        if (text.startsWith("<![CDATA[", start)) {
            int close = noCdata ? -1 : closeEnd("]]>", start + 9);
            noCdata = close < 0;
            return close;
        }
        if (text.startsWith("<!", start)) {
            return start + 2 < text.length() && isLetter(text.charAt(start + 2)) ? closeEnd(">", start + 2) : -1;
        }
        int tag = matchEnd(TAG, text, start, text.length());
        return tag < 0 ? matchEnd(ADDRESS, text, start, text.length()) : tag;
    }

    private int commentEnd(int start) {
        if (text.startsWith("<!-->", start)) {
            return start + 5;
        }
        if (text.startsWith("<!--->", start)) {
            return start + 6;
        }
        int close = noComment ? -1 : closeEnd("-->", start + 4);
        noComment = close < 0;
        return close;
    }

    private int closeEnd(String close, int from) {
        int at = text.indexOf(close, from);
        return at < 0 ? -1 : at + close.length();
    }

    private static int matchEnd(Pattern pattern, String text, int start, int end) {
        int limit = Math.min(end, start + MAX_TAG);
        Matcher matcher = pattern.matcher(text).region(start, limit);
        if (matcher.lookingAt()) {
            return matcher.end();
        }
        return limit < end && matcher.hitEnd() ? limit : -1;
    }

    /** Whether an HTML block starts with this angle bracket at the start of a line. */
    static boolean startsBlock(String text, int start, int lineEnd, boolean inParagraph) {
        if (start + 1 >= lineEnd) {
            return false;
        }
        char next = text.charAt(start + 1);
        if (next == '?'
                || (next == '!'
                        && start + 2 < lineEnd
                        && (isLetter(text.charAt(start + 2))
                                || text.startsWith("--", start + 2)
                                || text.startsWith("[CDATA[", start + 2)))) {
            return true;
        }
        int nameStart = next == '/' ? start + 2 : start + 1;
        int nameEnd = nameStart;
        while (nameEnd < lineEnd && isLetterOrDigit(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        boolean ends = nameEnd == lineEnd || " \t>".indexOf(text.charAt(nameEnd)) >= 0;
        if (RAW_TAGS.contains(name) && next != '/' && ends) {
            return true;
        }
        if (BLOCK_TAGS.contains(name) && (ends || text.startsWith("/>", nameEnd))) {
            return true;
        }
        return !inParagraph && isTagAlone(text, start, lineEnd);
    }

    /** Whether there is nothing but a tag on the line. */
    private static boolean isTagAlone(String text, int start, int lineEnd) {
        int tagEnd = matchEnd(TAG, text, start, lineEnd);
        return tagEnd >= 0 && text.substring(tagEnd, lineEnd).isBlank();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
