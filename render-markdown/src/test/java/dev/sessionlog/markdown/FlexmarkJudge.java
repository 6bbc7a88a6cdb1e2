package dev.sessionlog.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;

/** What flexmark makes of a document, with GFM tables and task lists. Its inline parser recurses: give it a large stack. */
final class FlexmarkJudge {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListExtension.create()))
            .build();

    private FlexmarkJudge() {}

    /** Returns the tree of node types, without texts, entities and line breaks, and without code spans. */
    static String structure(String document) {
        StringBuilder structure = new StringBuilder();
        append(PARSER.parse(document), 0, structure);
        return structure.toString();
    }

    private static void append(Node node, int depth, StringBuilder structure) {
        if (node instanceof Text
                || node instanceof SoftLineBreak
                || node instanceof HardLineBreak
                || node instanceof HtmlEntity
                || node instanceof Code) {
            return;
        }
        if (!(node instanceof TextBase)) {
            structure.append(" ".repeat(depth)).append(node.getClass().getSimpleName());
            if (node instanceof Heading heading) {
                structure.append(heading.getLevel());
            } else if (node instanceof ListBlock list) {
                structure.append(list.isTight() ? " tight" : " loose");
            }
            structure.append('\n');
        }
        for (Node child : node.getChildren()) {
            append(child, depth + 1, structure);
        }
    }
}
