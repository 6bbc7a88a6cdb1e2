package dev.sessionlog.markdown;

import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import java.util.Optional;

/**
 * {@code [x] name: PASS - description - `command`}, where everything but the name may be absent. No other part of the item
 * has a code span, so the first one is the command. A command that is not tame enough for a code span is escaped text after
 * a dash that is a reference, which no other part has: {@code name}, a blank, the reference, a blank and the command.
 */
final class CheckForm implements Form<TestCheck> {
    static final CheckForm CHECK = new CheckForm();
    private static final String DASH = " " + Escaping.reference('-') + " ";

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
            write(check.command().get(), out);
        }
    }

    private static void write(String command, MarkdownWriter out) {
        if (MarkdownWriter.isTameCommand(command)) {
            out.markup(Slot.DASH).code(command);
        } else {
            out.markup(DASH).text(command);
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
            check.command(command(code.get()[1], code.get()[2]));
        } else {
            Source[] escaped = Forms.split(item, DASH);
            item = escaped[0];
            check.command(escaped.length > 1 ? Optional.of(escapedCommand(escaped[1])) : Optional.empty());
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

    private static String command(Source code, Source rest) {
        if (!MarkdownWriter.isTameCommand(code.raw())) {
            throw code.expected("a command without backslashes or surrounding whitespace");
        }
        if (!rest.isEmpty()) {
            throw rest.expected("the end of the item after its command");
        }
        return code.code();
    }

    private static String escapedCommand(Source source) {
        String command = source.line();
        if (MarkdownWriter.isTameCommand(command)) {
            throw source.expected("\"`\" around the command");
        }
        return command;
    }
}
