package dev.sessionlog.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What a parser makes of a page, without its text. */
final class PageStructure {
    private PageStructure() {}

    /** Returns every element with its depth and attributes, every comment, and the style, in the order of the page. */
    static List<String> of(String page) {
        Document document = Jsoup.parse(page);
        List<String> nodes = new ArrayList<>();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    nodes.add(depth + " " + element.tagName()
                            + element.attributes().html() + (element.tagName().equals("style") ? element.data() : ""));
                } else if (node instanceof Comment) {
                    nodes.add(depth + " comment");
                }
            }
        });
        return nodes;
    }
}
