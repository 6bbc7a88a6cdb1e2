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
    private static final TemplateLines.Label LABEL = TemplateLines.of(TemplateLabel.CODE_SNIPPETS);

    private Snippets() {}

    static void write(List<CodeSnippet> snippets, MarkdownWriter out) {
        boolean first = true;
        for (CodeSnippet snippet : snippets) {
            out.block();
            if (first) {
                if (snippet.description().isPresent()) {
                    out.markup(LABEL.beside()).text(snippet.description().get());
                } else {
                    out.markup(LABEL.alone());
                }
                out.line();
            } else if (snippet.description().isPresent()) {
                out.text(snippet.description().get()).line();
            }
            out.fence(snippet.language().orElse(""), snippet.code());
            first = false;
        }
    }

    static List<CodeSnippet> read(DocumentLines in) {
        List<CodeSnippet> snippets = new ArrayList<>();
        if (in.at(LABEL.alone().characters())) {
            Source beside = in.takeLine(LABEL.alone().characters());
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
