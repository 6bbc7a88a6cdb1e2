package dev.sessionlog.markdown;

import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import java.util.Optional;

/**
 * {@code [x] name: PASS - description - `command`}, where everything but the name may be absent. No other part of the item
 * has a code span, so the first one is the command. A command that is not tame enough for a code span is escaped text after
 * the prompt {@code `>`}.
 */
final class CheckForm implements Form<TestCheck> {
    static final CheckForm CHECK = new CheckForm();
    private static final String PROMPT = ">";

    private CheckForm() {}

    @Override
    public void write(TestCheck check, MarkdownWriter out) {
        out.box(check.performed()).text(check.name(), Slot.CHECK_NAME);
        if (check.outcome().isPresent()) {
            StateForm.TEST_OUTCOME.write(check.outcome().get(), out.markup(Slot.COLON));
        }
        if (check.description().isPresent()) {
            Forms.dashed(check.description().get(), out);
        }
        if (check.command().isPresent()) {
            write(check.command().get(), out.markup(Slot.DASH));
        }
    }

    private static void write(String command, MarkdownWriter out) {
        if (MarkdownWriter.isTame(command)) {
            out.code(command);
        } else {
            out.code(PROMPT).markup(" ").text(command);
        }
    }

    @Override
    public TestCheck read(Source source) {
        Source item = ItemForms.afterBox(source);
        TestCheck.Builder check = TestCheck.builder().performed(ItemForms.isTicked(source));
        Optional<Source[]> code =
                item.around(Span.Kind.CODE).filter(parts -> parts[0].endsWith(Slot.DASH)); // else it is in a text
        if (code.isPresent()) {
            item = code.get()[0].before(Slot.DASH);
            check.command(readCommand(code.get()[1], code.get()[2]));
        }
        Source[] parts = Forms.split(item, Slot.DASH);
        check.description(Forms.text(parts, 1));
        for (TestOutcome outcome : TestOutcome.values()) {
            Source[] name = Forms.split(parts[0], Slot.COLON + outcome);
            if (name.length > 1 && name[1].isEmpty()) {
                return check.name(name[0].line()).outcome(outcome).build();
            }
        }
        return check.name(parts[0].line()).build();
    }

    private static String readCommand(Source code, Source rest) {
        if (!MarkdownWriter.isTame(code.raw())) {
            throw code.expected("a command without backslashes, \"|\" or surrounding whitespace");
        }
        if (rest.isEmpty()) {
            return code.code();
        }
        if (!code.raw().equals(PROMPT)) {
            throw rest.expected("the end of the item after its command");
        }
        String command = rest.after(" ").line();
        if (MarkdownWriter.isTame(command)) {
            throw rest.expected("\"`\" around the command");
        }
        return command;
    }
}
