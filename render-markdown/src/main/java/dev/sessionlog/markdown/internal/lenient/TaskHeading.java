package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Priority;
import dev.sessionlog.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heading of a task, taken apart: {@code ### Task P1.1.3: Pool tuning - September 18, 05:45 PM - PARTIAL SUCCESS}. */
final class TaskHeading {
    private static final Pattern WITH_ID = Pattern.compile(
            "^(?:sub-?)?task\\s*#?\\s*\\[?([A-Za-z]{0,8}[-.]?\\d[\\w.-]{0,30}|[A-Z](?=\\s*[:.)-]))\\]?\\s*(?:[:\u2013\u2014)|-]+\\s*|(?=\\s|$|\\())(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WITHOUT_ID = Pattern.compile(
            "^(?:sub-?)?task\\s*(?:\\[[^\\]]{1,20}\\]\\s*)?[:\u2013\u2014-]\\s*(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile(
            "^#?([A-Za-z]{0,4}\\d{1,3}(?:\\.\\d{1,3}){1,4}[a-z]?|\\d{1,3})(?:\\s*[:.)\u2013\u2014-]+\\s+|\\s+)(\\S.*)$",
            Pattern.DOTALL);
    /** An id that links to an issue tracker: {@code [PROJ-123](https://example.org/PROJ-123)}. */
    private static final Pattern LINKED_ID = Pattern.compile(
            "^(task\\s*+(?:#\\s*+)?)?\\[([A-Za-z]{0,10}[-.]?\\d[\\w.-]{0,30})\\]\\(([^()\\s]{1,300})\\)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKETED_END =
            Pattern.compile("^(.*\\S)\\s*[(\\[]([^()\\[\\]]{1,80})[)\\]]$", Pattern.DOTALL);
    private static final Pattern DASHED_END =
            Pattern.compile("^(.*\\S)\\s+[-\u2013\u2014|:]+\\s+(.{1,80}?)$", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile(
            "(?:" + Dates.DATE + "|" + Dates.DAY_OF_MONTH + ")?\\s*(?:,|-|\u2013|\u2014|at|@)?\\s*(?:" + Clocks.CLOCK
                    + "(?:\\s*[A-Z]{3,4})?(?:\\s*[-\u2013\u2014]\\s*" + Clocks.CLOCK + ")?)?",
            Pattern.CASE_INSENSITIVE);

    private static final int MAX_DECORATIONS = 20;

    private final Optional<String> id;
    private String name;
    private Optional<TaskStatus> status = Optional.empty();
    private Optional<Priority> priority = Optional.empty();
    private Optional<Duration> time = Optional.empty();
    private final List<String> notes = new ArrayList<>();

    private TaskHeading(Optional<String> id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Returns what a heading that starts with the word "task" says. */
    static Optional<TaskHeading> named(String title) {
        String text = stripped(title);
        Matcher withId = WITH_ID.matcher(text);
        if (withId.matches()) {
            String id = withId.group(1).replaceFirst("[.-]+$", "");
            String name = withId.group(2).isBlank() ? text : withId.group(2);
            return Optional.of(decorated(title, Optional.of(id), name));
        }
        Matcher withoutId = WITHOUT_ID.matcher(text);
        return withoutId.matches()
                ? Optional.of(decorated(title, Optional.empty(), withoutId.group(1)))
                : Optional.empty();
    }

    /** Returns what a heading in the section of the tasks says, whatever it starts with. */
    static TaskHeading of(String title) {
        return named(title).orElseGet(() -> {
            String text = stripped(title);
            Matcher numbered = NUMBERED.matcher(text);
            return numbered.matches()
                    ? decorated(title, Optional.of(numbered.group(1)), numbered.group(2))
                    : decorated(title, Optional.empty(), text);
        });
    }

    /** Returns what an item says whose number, if it starts with one, is part of its words. */
    static TaskHeading unnumbered(String text) {
        return decorated(text, Optional.empty(), stripped(text));
    }

    private static String stripped(String title) {
        String plain = Prose.plain(title);
        String text = plain.length() > Parsed.MAX_LENGTH ? plain.substring(0, Parsed.MAX_LENGTH) : plain;
        return LINKED_ID.matcher(Prose.withoutLeadingEmoji(text)).replaceFirst("$1$2");
    }

    private static TaskHeading decorated(String title, Optional<String> id, String name) {
        TaskHeading heading = new TaskHeading(id, name.strip());
        heading.status = States.TASK.marked(Prose.plain(title));
        Matcher link = LINKED_ID.matcher(Prose.title(title));
        if (link.find()) {
            heading.notes.add(link.group(3));
        }
        int decorations = 0;
        while (decorations < MAX_DECORATIONS && heading.takeDecoration()) {
            decorations++;
        }
        if (heading.name.isBlank()) {
            heading.name = Prose.plain(title);
        }
        return heading;
    }

    /** Whether a heading starts with a number of several parts, as only the id of a task does. */
    static boolean isNumbered(String title) {
        Matcher numbered = NUMBERED.matcher(stripped(title));
        return numbered.matches() && numbered.group(1).indexOf('.') > 0;
    }

    /** Takes a state after the last emoji off the end of the name: {@code Vacuum schedule ✅ COMPLETED}. */
    private boolean takeStateAfterEmoji() {
        Optional<Parsed<TaskStatus>> state = States.TASK.afterLastEmoji(name);
        state.ifPresent(found -> {
            status = Optional.of(found.value());
            name = found.rest();
        });
        return state.isPresent();
    }

    /** Takes one decoration off the end of the name; false when there is none. */
    private boolean takeDecoration() {
        String bare = Prose.withoutTrailingEmoji(name);
        if (!bare.equals(name)) {
            Optional<TaskStatus> marked =
                    States.TASK.marked(name.substring(bare.length()).strip());
            status = status.or(() -> marked);
            name = bare;
            return true;
        }
        return takeStateAfterEmoji() || take(BRACKETED_END.matcher(name)) || take(DASHED_END.matcher(name));
    }

    private boolean take(Matcher end) {
        if (!end.matches()) {
            return false;
        }
        List<String> parts = Prose.split(end.group(2).strip(), 10, ", ", " | ", " \u00B7 ", "; ");
        if (TIME.matcher(end.group(2).strip()).matches()) {
            parts = List.of(end.group(2).strip());
        }
        if (!parts.stream().allMatch(part -> isDecoration(part.strip()))) {
            return false;
        }
        parts.forEach(part -> take(part.strip()));
        name = end.group(1).strip();
        return true;
    }

    private static boolean isDecoration(String text) {
        return new TaskHeading(Optional.empty(), "").take(text);
    }

    private boolean take(String decoration) {
        Optional<States.Found<TaskStatus>> stated = States.TASK.whole(decoration);
        Optional<Parsed<Duration>> spent =
                WrittenDurations.at(decoration).filter(parsed -> parsed.rest().isEmpty());
        Optional<States.Found<Priority>> urgent =
                States.PRIORITY.whole(decoration.replaceFirst("(?i)\\s+priority$", ""));
        if (stated.isPresent()) {
            status = Optional.of(stated.get().state());
        } else if (spent.isPresent() && !decoration.contains(":")) {
            time = spent.map(Parsed::value);
        } else if (urgent.isPresent()) {
            priority = urgent.map(States.Found::state);
        } else if (TIME.matcher(decoration).matches()) {
            notes.add(0, decoration);
        } else {
            return false;
        }
        return true;
    }

    Optional<String> id() {
        return id;
    }

    String name() {
        return name;
    }

    Optional<TaskStatus> status() {
        return status;
    }

    Optional<Priority> priority() {
        return priority;
    }

    Optional<Duration> time() {
        return time;
    }

    /** Returns dates and times that stood in the heading. */
    List<String> notes() {
        return notes;
    }
}
