package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items of CRITICAL ISSUES, and headings and tables that stand for them. */
final class IssuesReader extends PartReader {
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:(?:issue|bug|problem|challenge|blocker|error)\\s*)?#?\\d+(?:\\.\\d+){0,5}\\s*[:.)\u2013\u2014-]+\\s*|^(?:issue|bug|problem)\\s*:\\s*"
                    + "|^(?:issue|bug|problem|challenge|blocker|error)\\s*#?\\d+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERITY_BESIDE = Pattern.compile(
            "^(.*\\S)(?:\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]]\\s*:?| [-\u2013\u2014] (\\w{1,20}))$", Pattern.DOTALL);

    private static final Set<String> PROBLEM = Set.of("issue", "problem", "bug", "challenge");
    private Optional<IssueDraft> current = Optional.empty();
    private Optional<Severity> groupSeverity = Optional.empty();
    private boolean headed;
    private boolean labelled;

    IssuesReader(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    /** Notes that another list of issues begins. */
    void startList() {
        current = Optional.empty();
        groupSeverity = Optional.empty();
        headed = false;
        labelled = false;
    }

    /** Reads a heading that says nothing but how severe the issues below it are; false when it says something else. */
    boolean severityHeading(String key) {
        Optional<States.Found<Severity>> found = IssueWords.severityOf(key);
        if (found.isPresent()) {
            startList();
            groupSeverity = found.map(States.Found::state);
        }
        return found.isPresent();
    }

    /** Reads a heading that names an issue; false when its words are not those of one. */
    boolean heading(Place place, Block block, String key) {
        if (IssueWords.nameNone(key)) {
            return false;
        }
        issue(place, block.first(), block.text(), "");
        headed = true;
        return true;
    }

    boolean read(Place place, Block block) {
        if (block.is(Block.Kind.ITEM)) {
            return item(place, block);
        }
        if (block.is(Block.Kind.TABLE)) {
            return table(place, block);
        }
        Optional<Label> label = Label.bold(block.text());
        if (block.is(Block.Kind.TEXT) && label.isPresent() && current.isEmpty() && !isField(label.get())) {
            return item(place, block);
        }
        if (current.isEmpty()) {
            return false;
        }
        detail(current.get(), block);
        return true;
    }

    /** Returns the label of a line; without a colon only what describes no issue of its own is one. */
    private static Optional<Label> label(String text) {
        return Label.any(text)
                .or(() -> Label.withoutColon(text)
                        .filter(label -> IssueField.of(label.key())
                                .filter(field -> field != IssueField.DESCRIPTION)
                                .isPresent()));
    }

    private static boolean isField(Label label) {
        return IssueField.of(label.key()).isPresent();
    }

    private boolean item(Place place, Block block) {
        Optional<Label> label = label(block.text());
        boolean problem =
                label.filter(l -> PROBLEM.contains(l.key()) && !l.alone()).isPresent();
        boolean next = problem && !headed && (labelled || block.level() > 0);
        boolean below = headed
                && (Label.bold(block.text())
                                .filter(l -> l.colon()
                                        && (!l.alone() || block.children().isEmpty()))
                                .isPresent()
                        || current.filter(IssueDraft::isDescribed).isPresent());
        if (!next && (below || label.filter(IssuesReader::isField).isPresent()) && current.isPresent()) {
            detail(current.get(), block);
            return true;
        }
        TickEmoji.Marked marked = TickEmoji.read(block);
        String text = marked.text();
        String plain = values.text(block.first(), text).orElse("");
        if (plain.isEmpty()) {
            unfilled(place, block);
            return true;
        }
        if (Phrases.isNothing(plain) && !block.children().isEmpty()) {
            return false;
        }
        if (values.saysNothing(block.first(), plain)
                || (place != Place.RESOLVED && values.saysAllSolved(block.first(), plain))) {
            return true;
        }
        Optional<BoldName> bold = BoldName.of(Prose.withoutLeadingEmoji(text));
        String name;
        String rest;
        if (problem) {
            name = label.get().rest();
            rest = "";
        } else if (bold.isPresent()) {
            name = bold.get().written();
            rest = bold.get().rest();
        } else {
            List<String> parts = Prose.split(text, 2, " - ", " \u2013 ", " \u2014 ", ": ");
            name = parts.get(0);
            rest = parts.size() > 1 ? parts.get(1) : "";
        }
        IssueDraft issue = issue(place, block.first(), name, rest);
        if (marked.boxed() && place == Place.ISSUES) {
            box(issue, marked);
        }
        labelled = problem;
        block.children().forEach(child -> detail(issue, child));
        return true;
    }

    /** Reads what stands below a name that was not filled in. */
    private void unfilled(Place place, Block block) {
        current = Optional.empty();
        if (!block.children().isEmpty()) {
            IssueDraft issue = issue(place, block.first(), "Issue", "");
            block.children().forEach(child -> detail(issue, child));
            if (!issue.isDescribed()) {
                draft.issues.remove(issue);
                current = Optional.empty();
            }
        }
    }

    private static void box(IssueDraft issue, TickEmoji.Marked marked) {
        if (marked.ticked()) {
            issue.kind(Place.RESOLVED);
        } else {
            issue.open();
        }
    }

    /** Begins an issue; a severity may stand before the name, in parentheses behind it, or be all that is bold. */
    private IssueDraft issue(Place place, Line line, String rawName, String rawRest) {
        String name = Prose.plain(rawName);
        String rest = Prose.plain(rawRest).replaceFirst("^\\s*[:\u2013\u2014\u2192-]+\\s*", "");
        Optional<Severity> severity = Optional.empty();
        boolean solved =
                States.TASK.marked(name).filter(TaskStatus.COMPLETE::equals).isPresent();
        name = NUMBER.matcher(Prose.withoutLeadingEmoji(name)).replaceFirst("");
        name = States.TASK.afterLastEmoji(name).map(Parsed::rest).orElse(name);
        Optional<States.Found<Severity>> first = IssueWords.severityBefore(Prose.plain(rawName));
        Matcher inParentheses = SEVERITY_BESIDE.matcher(
                rest.matches("(?s)^[(\\[][^)\\]]{1,60}[)\\]].*")
                        ? name + " " + firstParenthesis(rest)
                        : isSeverity(rest) ? name + " - " + rest : name);
        if (first.isPresent()) {
            severity = first.map(States.Found::state);
            remarks.state(first.get(), line);
            String comment = first.get().comment();
            name = Texts.lines(comment, rest).replace('\n', ' ');
            rest = "";
        } else if (inParentheses.matches() && severityBeside(inParentheses).isPresent()) {
            States.Found<Severity> found = severityBeside(inParentheses).get();
            severity = Optional.of(found.state());
            remarks.state(found, line);
            boolean besideName = inParentheses.group(1).equals(name);
            rest = !besideName
                    ? rest
                    : inParentheses.group(3) == null
                            ? rest.substring(firstParenthesis(rest).length())
                            : "";
            rest = rest.replaceFirst("^\\s*[:\u2013\u2014-]+\\s*", "");
            name = inParentheses.group(1);
        }
        name = Prose.withoutTrailingEmoji(name.strip()).replaceFirst(":$", "");
        boolean unnamed = name.isBlank() && rest.isBlank();
        if (name.isBlank() || Placeholders.is(name)) {
            name = rest.isBlank() ? Prose.plain(rawName) : rest;
            rest = "";
        }
        Place kind = place == Place.ISSUES || place.section() == Place.STATUS ? Place.OUTSTANDING : place;
        solved |= IssueWords.endSolved(rawRest) || IssueWords.endSolved(rawName);
        IssueDraft issue = new IssueDraft(solved && place == Place.ISSUES ? Place.RESOLVED : kind, line, name);
        severity.or(() -> groupSeverity).ifPresent(issue::severity);
        if (unnamed) {
            issue.unnamed();
        }
        if (place == Place.ISSUES) {
            issue.unsorted();
        }
        issue.describe(rest);
        draft.issues.add(issue);
        current = Optional.of(issue);
        return issue;
    }

    private static boolean isSeverity(String rest) {
        return rest.matches("\\w{1,20}") && States.SEVERITY.whole(rest).isPresent();
    }

    private static Optional<States.Found<Severity>> severityBeside(Matcher beside) {
        return beside.group(3) == null ? States.SEVERITY.at(beside.group(2)) : States.SEVERITY.whole(beside.group(3));
    }

    private static String firstParenthesis(String rest) {
        int close = Math.max(rest.indexOf(')'), rest.indexOf(']'));
        return close < 0 ? "" : rest.substring(0, close + 1);
    }

    private void detail(IssueDraft issue, Block block) {
        Optional<Label> label = label(block.text())
                .filter(l -> isField(l) || Label.bold(block.text()).isPresent());
        if (label.isPresent()) {
            labelled(issue, label.get(), block);
        } else {
            issue.describe(values.content(block));
        }
    }

    private void labelled(IssueDraft issue, Label label, Block block) {
        Optional<IssueField> field = IssueField.of(label.key());
        if (field.isEmpty()) {
            unknown(issue, label, block);
        } else if (field.get() == IssueField.SEVERITY) {
            severity(issue, label, block);
        } else {
            issue.say(field.get(), label.name(), values.content(block, label.rest()), block.first());
        }
    }

    /** Keeps a labelled value in the description that an issue does not have; a status may say that it is solved. */
    private void unknown(IssueDraft issue, Label label, Block block) {
        String text = values.content(block, label.rest());
        if (text.isEmpty()) {
            return;
        }
        remarks.unknownIssueLabel(block.first(), label.name());
        issue.describe(Prose.plain(label.name()) + ": " + text);
        if (TaskLine.of(label.key()).filter(TaskLine.STATUS::equals).isPresent()) {
            boolean solved = States.TASK
                    .at(text)
                    .filter(found -> found.state() == TaskStatus.COMPLETE)
                    .isPresent();
            if (solved && issue.isUnsorted()) {
                issue.kind(Place.RESOLVED);
            } else if (IssueWords.isUnsolved(text)) {
                issue.open();
            }
        }
    }

    private void severity(IssueDraft issue, Label label, Block block) {
        Optional<String> text = values.text(block.first(), label.rest());
        if (text.isEmpty()) {
            return;
        }
        Optional<States.Found<Severity>> found = States.SEVERITY.at(text.get());
        if (found.isEmpty()) {
            remarks.add(
                    Code.UNKNOWN_STATE,
                    block.first(),
                    "The severity " + Remarks.quote(text.get())
                            + " is not CRITICAL, HIGH or MEDIUM; it was kept in the description.");
            issue.describe(Prose.plain(label.name()) + ": " + text.get());
            return;
        }
        remarks.state(found.get(), block.first());
        issue.severity(found.get().state());
        boolean said =
                found.get().comment().equalsIgnoreCase(found.get().state().name());
        if (!found.get().comment().isEmpty() && !said) {
            remarks.beside(block.first(), found.get().comment(), "severity", "it was kept in the description");
            issue.describe(Prose.plain(label.name()) + ": " + found.get().comment());
        }
    }

    private boolean table(Place place, Block block) {
        Table table = Table.of(block);
        if (!table.isHeaded() || table.width() < 2) {
            return false;
        }
        for (IssueRow row : IssueRow.of(table)) {
            IssueDraft issue = issue(place, row.line(), row.name(), "");
            row.cells().forEach(cell -> cell(issue, row.line(), cell));
        }
        return true;
    }

    private void cell(IssueDraft issue, Line line, Label cell) {
        if (Prose.says(cell.name())) {
            labelled(issue, cell, new Block(Block.Kind.ITEM, line));
        } else {
            String text = cell.name().isEmpty() ? cell.rest() : cell.name() + ": " + cell.rest();
            detail(issue, Block.of(Block.Kind.ITEM, line, text));
        }
    }
}
