package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.PerformanceTest;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items and tables of TESTING &amp; VALIDATION. */
final class TestsReader extends PartReader {
    private static final Pattern ABOUT_TESTS =
            Pattern.compile("\\b(?:tests?|tested|testing|checks?|checklist|validation|verification|verified)\\b");
    private static final Pattern STATISTIC = Pattern.compile(
            "(?:total|passing|passed|failing|failed|skipped)(?: (?:new )?tests?)?|total new tests"
                    + "|(?:tests? )?(?:success|pass|failure) rate|(?:tests? |code )?coverage|tests? (?:count|passed|failed|files)");
    private static final Pattern COUNT = Pattern.compile(
            "(?i)[^\\p{L}\\d]{0,4}(\\d{1,9})\\s?(?:/|of)\\s?(\\d{1,9})\\s+(?:[\\w-]{1,20} ){0,2}(?:pass|passed|passing|succeeded|successful|green|ok)\\b");
    private static final String[] DASHES = {" - ", " \u2013 ", " \u2014 "};
    private static final String[] AFTER_NAME = {": ", " \u2192 ", " -> ", " => ", " - ", " \u2013 ", " \u2014 "};

    TestsReader(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    boolean read(Place place, Block block) {
        return switch (block.kind()) {
            case TABLE -> table(place, block);
            case ITEM -> item(place, block, 0);
            case TEXT ->
                (TickEmoji.of(block.text()).isPresent() || hasOutcome(block.text()) || isGroup(block))
                        && item(place, block, 0);
            default -> false;
        };
    }

    private static boolean hasOutcome(String text) {
        return Label.bold(text)
                .flatMap(label -> States.OUTCOME.at(Prose.plain(label.rest())))
                .isPresent();
    }

    /** Whether a line heads the tests below it. */
    private static boolean isGroup(Block block) {
        return Label.bold(block.text()).filter(Label::alone).isPresent() && block.hasOnlyItems();
    }

    /** Whether an item counts tests and is none: {@code Total Tests: 106}. */
    private static boolean isStatistic(TickEmoji.Marked marked) {
        return !marked.boxed()
                && Label.any(marked.text())
                        .filter(label -> STATISTIC.matcher(label.key()).matches())
                        .filter(label ->
                                !label.alone() && Character.isDigit(label.rest().charAt(0)))
                        .isPresent();
    }

    /** Whether a heading in this section that names no kind of test heads tests all the same. */
    static boolean isHeading(Block heading, Optional<Block> next) {
        boolean outcome = States.OUTCOME
                .marked(heading.text()
                        .substring(Prose.withoutTrailingEmoji(heading.text()).length())
                        .strip())
                .or(() -> States.OUTCOME.marked(heading.text()))
                .isPresent();
        return outcome
                || ABOUT_TESTS.matcher(Prose.key(heading.text())).find()
                || next.filter(block -> block.is(Block.Kind.ITEM) || block.is(Block.Kind.TEXT))
                        .filter(block -> TickEmoji.read(block).boxed())
                        .isPresent();
    }

    private boolean item(Place place, Block block, int groups) {
        TickEmoji.Marked marked = TickEmoji.read(block);
        if (isStatistic(marked)) {
            return false;
        }
        Optional<TestCommand> command =
                place == Place.PERFORMANCE_TESTS ? Optional.empty() : TestCommand.of(marked.text());
        Test test = test(command.map(TestCommand::before).orElse(marked.text()))
                .ranBy(command.map(TestCommand::command).orElse(""));
        if (test.isUnfilled()) {
            remarks.placeholder(block.first(), Prose.plain(block.text()));
            if (values.content(block, "").isEmpty()) {
                return true;
            }
            test = new Test("Test", "", "");
        }
        boolean group = groups < Values.DEEPEST_GROUP && test.isNameOnly() && !marked.boxed() && block.hasOnlyItems();
        if (group) {
            Place kind = Place.within(Place.VALIDATION, Prose.key(test.name())).orElse(place);
            block.children().forEach(child -> item(kind, child, groups + 1));
            values.groupNotKept(block, new Label(test.name(), "", true), "tests");
            return true;
        }
        String below = values.content(block, "");
        if (!marked.boxed() && Phrases.isNothing(Prose.plain(marked.text())) && below.isEmpty()) {
            return true;
        }
        Optional<TestOutcome> mark =
                block.box() != Block.Box.NONE || !marked.boxed() ? Optional.empty() : outcome(marked);
        boolean performed = block.box() == Block.Box.NONE ? !isEmptyBox(marked) : block.box() == Block.Box.TICKED;
        add(place, test, block.box() != Block.Box.NONE, performed, mark, below, block.first());
        return true;
    }

    private static Optional<TestOutcome> outcome(TickEmoji.Marked marked) {
        return marked.crossed()
                ? Optional.of(TestOutcome.FAIL)
                : marked.ticked() ? Optional.of(TestOutcome.PASS) : Optional.empty();
    }

    private static boolean isEmptyBox(TickEmoji.Marked marked) {
        return marked.boxed() && !marked.ticked() && !marked.crossed();
    }

    /**
     * A test taken apart.
     *
     * @param name the name
     * @param said what stands after it
     * @param command the command that ran it; empty if none is known
     */
    private record Test(String name, String said, String command) {
        Test ranBy(String by) {
            return new Test(name, said, by);
        }

        boolean isNameOnly() {
            return said.isBlank() && command.isEmpty();
        }

        boolean isUnfilled() {
            if (!command.isEmpty()) {
                return false;
            }
            String plain = Prose.plain(name);
            boolean nothing = said.isBlank()
                    || Prose.split(Prose.plain(said), 2, DASHES).stream().allMatch(Placeholders::is);
            return (nothing && (Placeholders.is(plain) || (plain.startsWith("[") && !said.isBlank())))
                    || Placeholders.is(Prose.plain(name + " " + said));
        }
    }

    private static Test test(String text) {
        Optional<Label> label = Label.bold(text).filter(l -> !Prose.says(text.substring(0, text.indexOf("**"))));
        if (label.isPresent()) {
            return new Test(label.get().name(), label.get().rest(), "");
        }
        Optional<BoldName> bold = BoldName.of(text);
        if (bold.isPresent()) {
            String said = bold.get().said();
            boolean separated = said.isEmpty() || !said.equals(bold.get().rest().strip());
            return separated ? new Test(bold.get().written(), said, "") : new Test(text, "", "");
        }
        List<String> parts = Prose.split(text, 2, AFTER_NAME);
        if (parts.size() == 2 && !parts.get(0).isBlank()) {
            return new Test(parts.get(0).strip(), parts.get(1).strip(), "");
        }
        return text.endsWith(":") ? new Test(text.substring(0, text.length() - 1), "", "") : new Test(text, "", "");
    }

    private void add(
            Place place,
            Test test,
            boolean boxed,
            boolean performed,
            Optional<TestOutcome> mark,
            String below,
            Line line) {
        String name = Placeholders.unbracketed(Prose.title(test.name()));
        if (name.isBlank()) {
            name = Prose.plain(test.name() + " " + test.said());
        }
        if (name.isBlank()) {
            return;
        }
        List<String> parts = Prose.split(test.said(), 2, DASHES);
        boolean ran = performed && !isNotRun(Prose.plain(test.said()));
        if (place == Place.PERFORMANCE_TESTS) {
            String result = plain(parts.get(0));
            draft.element("validation.performance", "performed", line);
            draft.validation.addPerformance(PerformanceTest.builder()
                    .name(name)
                    .performed(boxed ? performed : ran)
                    .result(result)
                    .details(Texts.lines(parts.size() > 1 ? plain(parts.get(1)) : "", below))
                    .build());
            return;
        }
        Optional<States.Found<TestOutcome>> stated = States.OUTCOME.at(Prose.plain(test.said()));
        stated.ifPresent(found -> {
            if (!found.disagreeing().isEmpty()) {
                remarks.state(found, line);
            }
        });
        Optional<TestOutcome> outcome = stated.map(States.Found::state)
                .or(() -> atEnd(parts.get(0)))
                .or(() -> mark)
                .or(() -> crossed(test.said()));
        String description = stated.map(States.Found::comment).orElse(plain(test.said()));
        TestCheck check = TestCheck.builder()
                .name(name)
                .performed(boxed ? performed : ran)
                .outcome(outcome)
                .description(Texts.lines(description, below))
                .command(test.command())
                .build();
        if (place == Place.INTEGRATION) {
            draft.element("validation.integration", "performed", line);
            draft.validation.addIntegration(check);
        } else {
            draft.element("validation.functional", "performed", line);
            draft.validation.addFunctional(check);
        }
    }

    private static Optional<TestOutcome> crossed(String said) {
        return TickEmoji.isCross(said.strip()) ? Optional.of(TestOutcome.FAIL) : Optional.empty();
    }

    private static boolean isNotRun(String said) {
        int start = said.startsWith("(") || said.startsWith("[") ? 1 : 0;
        return Phrases.said(said.substring(start))
                .filter(found -> found.meaning() == Phrases.Meaning.PENDING)
                .isPresent();
    }

    /** Reads the outcome at the end of {@code 45/45 PASS}, and of {@code 45/45 tests passing (2 s)}: some of them is none. */
    private static Optional<TestOutcome> atEnd(String raw) {
        String text = Prose.withoutTrailingEmoji(Prose.plain(raw));
        Matcher count = COUNT.matcher(text);
        if (count.lookingAt()) {
            return count.group(1).equals(count.group(2)) ? Optional.of(TestOutcome.PASS) : Optional.empty();
        }
        int blank = text.lastIndexOf(' ');
        boolean counted = blank > 0 && Character.isDigit(text.charAt(0));
        return counted ? States.OUTCOME.whole(text.substring(blank + 1)).map(States.Found::state) : Optional.empty();
    }

    private static String plain(String raw) {
        String text = Prose.plain(raw);
        return Placeholders.is(text) ? "" : text;
    }

    /** Whether a cell is a bare number, which only the head of its column explains. */
    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.codePoints().allMatch(Character::isDigit);
    }

    private boolean table(Place place, Block block) {
        Table table = Table.of(block);
        if (table.width() < 2) {
            return false;
        }
        int nameColumn = table.column(0, Column.TEST::is, 0);
        int next = nameColumn + 1;
        boolean numbers = table.isHeaded() && table.body().stream().allMatch(row -> isNumber(row.cell(next)));
        int saidColumn = table.column(0, Column.OUTCOME::is, numbers ? -1 : next);
        for (Table.Row row : table.body()) {
            List<String> others = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                boolean number = i < nameColumn && Prose.key(row.cell(i)).matches("\\d*");
                if (i != nameColumn && i != saidColumn && !number) {
                    String cell = plain(row.cell(i));
                    others.add(isNumber(cell) ? table.labelled(i, cell) : cell);
                }
            }
            String said = saidColumn < 0 ? "" : row.cell(saidColumn);
            boolean unfilled =
                    Placeholders.is(Prose.plain(said)) || row.plain(nameColumn).isBlank();
            if (!unfilled) {
                Test test = new Test(row.cell(nameColumn), said, "");
                add(
                        place,
                        test,
                        false,
                        true,
                        outcome(TickEmoji.read(Block.of(Block.Kind.TEXT, row.line(), said))),
                        Texts.lines(others),
                        row.line());
            } else if (!row.cells().stream().allMatch(String::isEmpty)) {
                remarks.placeholder(row.line(), Prose.plain(said));
            }
        }
        return true;
    }
}
