package dev.sessionlog.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What commonmark-java makes of a document, with GFM tables, task lists and footnotes. */
final class CommonmarkJudge {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), TaskListItemsExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private CommonmarkJudge() {}

    /** Returns the tree of node types, without texts and line breaks, and without code spans. */
    static String structure(String document) {
        StringBuilder structure = new StringBuilder();
        append(PARSER.parse(document), 0, structure);
        return structure.toString();
    }

    static Node parse(String document) {
        return PARSER.parse(document);
    }

    private static void append(Node node, int depth, StringBuilder structure) {
        if (node instanceof Text
                || node instanceof SoftLineBreak
                || node instanceof HardLineBreak
                || node instanceof Code) {
            return;
        }
        structure.append(" ".repeat(depth)).append(node.getClass().getSimpleName());
        if (node instanceof Heading heading) {
            structure.append(heading.getLevel());
        } else if (node instanceof ListBlock list) {
            structure.append(list.isTight() ? " tight" : " loose");
        }
        structure.append('\n');
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child, depth + 1, structure);
        }
    }

    /** Returns how many code spans there are. */
    static int codeSpans(String document) {
        return codeSpans(PARSER.parse(document));
    }

    private static int codeSpans(Node node) {
        int count = node instanceof Code ? 1 : 0;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            count += codeSpans(child);
        }
        return count;
    }

    /** Returns the text that a browser would have, without its tags. */
    static String visibleText(String document) {
        return HTML.render(PARSER.parse(document))
                .replace("<br />\n", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
