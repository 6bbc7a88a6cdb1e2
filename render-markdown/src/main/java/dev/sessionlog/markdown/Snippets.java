package dev.sessionlog.markdown;

import dev.sessionlog.CodeSnippet;
import dev.sessionlog.Task;
import java.util.Optional;

/**
 * The group "Code Snippets" of a task: the description of the first snippet beside the label, that of a further one as a
 * paragraph, each followed by its fence.
 */
final class Snippets implements Block<Task, Task.Builder> {
    private static final String LABEL = Marks.label(Labels.CODE_SNIPPETS);

    @Override
    public boolean isEmpty(Task task) {
        return task.snippets().isEmpty();
    }

    @Override
    public void write(Task task, MarkdownWriter out) {
        boolean first = true;
        for (CodeSnippet snippet : task.snippets()) {
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

    @Override
    public void read(Lines in, Task.Builder task) {
        if (!in.at(LABEL)) {
            return;
        }
        Source beside = in.take(LABEL, 0);
        task.addSnippet(snippet(
                beside.isEmpty()
                        ? Optional.empty()
                        : Optional.of(beside.after(" ").text()),
                in));
        while (in.at(Marks.FENCE) || in.atParagraph()) {
            Optional<String> description = in.at(Marks.FENCE)
                    ? Optional.empty()
                    : Optional.of(in.take("", 0).text());
            task.addSnippet(snippet(description, in));
        }
    }

    private static CodeSnippet snippet(Optional<String> description, Lines in) {
        if (!in.at(Marks.FENCE)) {
            throw in.unexpected();
        }
        int first = in.number();
        CodeSnippet.Builder snippet = CodeSnippet.builder().description(description);
        String language = in.takeInfo().text();
        if (!language.isEmpty()) {
            snippet.language(language);
        }
        snippet.code(in.takeCode());
        return in.build(first, snippet::build);
    }
}
