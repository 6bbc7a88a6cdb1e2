package dev.sessionlog.markdown;

import dev.sessionlog.CodeSnippet;
import dev.sessionlog.format.TemplateLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The group "Code Snippets" of a task: the description of the first snippet beside the label, that of a further one as a
 * paragraph, each followed by its fence.
 */
final class Snippets {
    private static final String LABEL =
            TemplateLines.of(TemplateLabel.CODE_SNIPPETS).alone();

    private Snippets() {}

    static void write(List<CodeSnippet> snippets, MarkdownWriter out) {
        boolean first = true;
        for (CodeSnippet snippet : snippets) {
            out.block();
            if (first) {
                out.markup(LABEL);
                snippet.description().ifPresent(text -> out.markup(" ").text(text));
                out.line();
            } else {
                snippet.description().ifPresent(text -> out.text(text).line());
            }
            out.fence(snippet.language().orElse(""), snippet.code());
            first = false;
        }
    }

    static List<CodeSnippet> read(DocumentLines in) {
        List<CodeSnippet> snippets = new ArrayList<>();
        if (in.at(LABEL)) {
            Source beside = in.takeLine(LABEL);
            snippets.add(readSnippet(
                    beside.isEmpty()
                            ? Optional.empty()
                            : Optional.of(beside.after(" ").line()),
                    in));
            while (in.at(MarkdownMarkers.FENCE) || in.atParagraph()) {
                in.block();
                Optional<String> description = in.at(MarkdownMarkers.FENCE)
                        ? Optional.empty()
                        : Optional.of(in.takeParagraph().line());
                snippets.add(readSnippet(description, in));
            }
        }
        return snippets;
    }

    private static CodeSnippet readSnippet(Optional<String> description, DocumentLines in) {
        if (!in.at(MarkdownMarkers.FENCE)) {
            throw in.unexpected();
        }
        int first = in.number();
        CodeSnippet.Builder snippet = CodeSnippet.builder().description(description);
        Source language = in.takeInfo();
        if (!language.isEmpty()) {
            snippet.language(language.line());
        }
        snippet.code(in.takeCode());
        return in.build(first, snippet::build);
    }
}
