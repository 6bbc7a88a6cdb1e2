package dev.sessionlog.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * A document as commonmark-java sees it, with all of its texts, to be compared. How it shows what is empty is left out:
 * remarks that nothing was recorded, headings with nothing under them, and the rules around them.
 */
final class CommonmarkTree {
    private final StringBuilder out = new StringBuilder();

    private CommonmarkTree() {}

    static String of(String document) {
        Node root = CommonmarkJudge.parse(document);
        forEachBlock(root, CommonmarkTree::removeRemark);
        forEachBlock(root, block -> removeHeading(block, 3));
        forEachBlock(root, block -> removeHeading(block, 2));
        forEachBlock(root, CommonmarkTree::removeRule);
        CommonmarkTree tree = new CommonmarkTree();
        tree.append(root, 0);
        return tree.out.toString();
    }

    private static void forEachBlock(Node root, java.util.function.Consumer<Node> action) {
        Node next;
        for (Node block = root.getFirstChild(); block != null; block = next) {
            next = block.getNext();
            action.accept(block);
        }
    }

    private static void removeRemark(Node block) {
        if (block instanceof Paragraph
                && block.getFirstChild() instanceof Emphasis emphasis
                && emphasis.getNext() == null
                && text(emphasis).equals("Not recorded.")) {
            block.unlink();
        }
    }

    private static void removeHeading(Node block, int level) {
        Node next = block.getNext();
        if (block instanceof Heading heading
                && heading.getLevel() == level
                && !text(heading).startsWith("Task")
                && (next == null
                        || next instanceof ThematicBreak
                        || (next instanceof Heading nextHeading && nextHeading.getLevel() <= level))) {
            block.unlink();
        }
    }

    private static void removeRule(Node block) {
        if (block instanceof ThematicBreak && (block.getNext() == null || block.getNext() instanceof ThematicBreak)) {
            block.unlink();
        }
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    private void append(Node node, int depth) {
        out.append(" ".repeat(depth))
                .append(node.getClass().getSimpleName())
                .append(' ')
                .append(literal(node))
                .append('\n');
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child, depth + 1);
        }
    }

    private static String literal(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        } else if (node instanceof Code code) {
            return code.getLiteral();
        } else if (node instanceof Heading heading) {
            return Integer.toString(heading.getLevel());
        } else if (node instanceof OrderedList list) {
            return list.getMarkerStartNumber() + (list.isTight() ? " tight" : " loose");
        } else if (node instanceof ListBlock list) {
            return list.isTight() ? "tight" : "loose";
        } else if (node instanceof FencedCodeBlock block) {
            return block.getInfo() + " " + block.getLiteral();
        } else if (node instanceof IndentedCodeBlock block) {
            return block.getLiteral();
        } else if (node instanceof HtmlBlock block) {
            return block.getLiteral();
        } else if (node instanceof HtmlInline inline) {
            return inline.getLiteral();
        } else if (node instanceof Link link) {
            return link.getDestination();
        }
        return node.toString().replaceAll("[^}]*\\{|}.*", "");
    }
}
