package dev.sessionlog.markdown;

import dev.sessionlog.Better;
import dev.sessionlog.DatabaseState;
import dev.sessionlog.MemoryState;
import dev.sessionlog.Reported;
import dev.sessionlog.ServerState;
import dev.sessionlog.ServiceState;
import dev.sessionlog.TimeEfficiency;
import dev.sessionlog.format.TemplateWords;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/** How single values stand in a line. */
final class Forms {
    /** A text at the end of its line, which may go on below. */
    static final Form<String> TEXT = new Form<>() {
        @Override
        public void write(String text, MarkdownWriter out) {
            out.text(text);
        }

        @Override
        public String read(Source source) {
            return source.text();
        }
    };

    /** A line at the end of its line. */
    static final Form<String> LINE = new Form<>() {
        @Override
        public void write(String line, MarkdownWriter out) {
            out.text(line);
        }

        @Override
        public String read(Source source) {
            return source.line();
        }
    };

    static final Form<LocalTime> TIME = new Form<>() {
        @Override
        public void write(LocalTime time, MarkdownWriter out) {
            out.markup(time.toString());
        }

        @Override
        public LocalTime read(Source source) {
            return source.as("a time such as 16:05", LocalTime::parse, LocalTime::toString);
        }
    };

    static final Form<Duration> DURATION = new Form<>() {
        @Override
        public void write(Duration duration, MarkdownWriter out) {
            out.markup(TemplateWords.duration(duration));
        }

        @Override
        public Duration read(Source source) {
            return source.as(
                    "a duration such as \"2 hours 45 minutes\"",
                    text -> TemplateWords.parseDuration(text).orElseThrow(IllegalArgumentException::new),
                    TemplateWords::duration);
        }
    };

    static final Form<Day> DAY = new Form<>() {
        @Override
        public void write(Day day, MarkdownWriter out) {
            out.markup(day.date().toString());
            if (day.zone().isPresent()) {
                comment(day.zone().get().getId(), out);
            }
        }

        @Override
        public Day read(Source source) {
            Source[] parts = commented(source);
            LocalDate date = parts[0].as("a date such as 2026-03-14", LocalDate::parse, LocalDate::toString);
            return new Day(
                    date,
                    parts.length == 1
                            ? Optional.empty()
                            : Optional.of(parts[1].as("a zone such as Europe/Berlin", ZoneId::of, ZoneId::getId)));
        }
    };

    static final Form<Count> COUNT = new Form<>() {
        @Override
        public void write(Count count, MarkdownWriter out) {
            NUMBER.write(count.number(), out);
            if (count.total().isPresent()) {
                NUMBER.write(count.total().getAsInt(), out.markup(Count.OF));
            }
        }

        @Override
        public Count read(Source source) {
            int of = source.find(Count.OF);
            return of < 0
                    ? new Count(NUMBER.read(source), OptionalInt.empty())
                    : new Count(
                            NUMBER.read(source.upTo(of)),
                            OptionalInt.of(NUMBER.read(source.from(of).after(Count.OF))));
        }
    };

    static final Form<Integer> NUMBER = new Form<>() {
        @Override
        public void write(Integer number, MarkdownWriter out) {
            out.markup(number.toString());
        }

        @Override
        public Integer read(Source source) {
            return source.as("a number", Integer::valueOf, Object::toString);
        }
    };

    static final Form<Explained<Integer>> PRODUCTIVITY = new ExplainedForm<>(NUMBER);

    private static final String OF_OBJECTIVES = "% of objectives completed";

    static final Form<Explained<Integer>> GOAL_ACHIEVEMENT = new ExplainedForm<>(new Form<>() {
        @Override
        public void write(Integer percent, MarkdownWriter out) {
            out.markup(percent.toString()).markup(OF_OBJECTIVES);
        }

        @Override
        public Integer read(Source source) {
            return NUMBER.read(source.before(OF_OBJECTIVES));
        }
    });

    static final Form<Explained<TimeEfficiency>> TIME_EFFICIENCY = new ExplainedForm<>(StateForm.TIME_EFFICIENCY);

    static final Form<Reported<ServerState>> SERVER = new ReportedForm<>(StateForm.SERVER_STATE);
    static final Form<Reported<DatabaseState>> DATABASE = new ReportedForm<>(StateForm.DATABASE_STATE);
    static final Form<Reported<ServiceState>> SERVICE = new ReportedForm<>(StateForm.SERVICE_STATE);
    static final Form<Reported<MemoryState>> MEMORY = new ReportedForm<>(StateForm.MEMORY_STATE);

    static final Form<MetricName> METRIC_NAME = new Form<>() {
        @Override
        public void write(MetricName name, MarkdownWriter out) {
            out.text(name.name(), Slot.METRIC_NAME);
            if (name.better().isPresent()) {
                out.markup(MetricName.remark(name.better().get()));
            }
            if (name.perSession()) {
                out.markup(MetricName.PER_SESSION);
            }
        }

        @Override
        public MetricName read(Source source) {
            boolean perSession = source.endsWith(MetricName.PER_SESSION);
            Source name = perSession ? source.before(MetricName.PER_SESSION) : source;
            for (Better better : Better.values()) {
                String remark = MetricName.remark(better);
                if (name.endsWith(remark)) {
                    return new MetricName(name.before(remark).line(), Optional.of(better), perSession);
                }
            }
            return new MetricName(name.line(), Optional.empty(), perSession);
        }
    };

    private Forms() {}

    /** The date of a session, with its zone. */
    record Day(LocalDate date, Optional<ZoneId> zone) {}

    /** The number of a session, and of all. */
    record Count(int number, OptionalInt total) {
        private static final String OF = " of ";
    }

    /** A number or a word, and why it is what it is. */
    record Explained<T>(T value, Optional<String> explanation) {}

    /** The name of a metric, which values are better, and whether it counts one session alone. */
    record MetricName(String name, Optional<Better> better, boolean perSession) {
        private static final String PER_SESSION = " (" + TemplateWords.PER_SESSION + ")";
        private static final String LOWER = " (" + TemplateWords.word(Better.LOWER) + ")";
        private static final String HIGHER = " (" + TemplateWords.word(Better.HIGHER) + ")";

        private static String remark(Better better) {
            return switch (better) {
                case LOWER -> LOWER;
                case HIGHER -> HIGHER;
            };
        }
    }

    /** A state with its comment in parentheses. */
    private record ReportedForm<S extends Enum<S>>(StateForm<S> states) implements Form<Reported<S>> {
        @Override
        public void write(Reported<S> reported, MarkdownWriter out) {
            states.write(reported.state(), out);
            if (reported.comment().isPresent()) {
                comment(reported.comment().get(), out);
            }
        }

        @Override
        public Reported<S> read(Source source) {
            Source[] parts = commented(source);
            S state = states.read(parts[0]);
            return parts.length == 1 ? Reported.of(state) : Reported.of(state, parts[1].line());
        }
    }

    /** A value with its explanation after a dash. */
    private record ExplainedForm<T>(Form<T> form) implements Form<Explained<T>> {
        @Override
        public void write(Explained<T> explained, MarkdownWriter out) {
            form.write(explained.value(), out);
            if (explained.explanation().isPresent()) {
                dashed(explained.explanation().get(), out);
            }
        }

        @Override
        public Explained<T> read(Source source) {
            Source[] parts = split(source, Slot.DASH);
            return new Explained<>(form.read(parts[0]), text(parts, 1));
        }
    }

    /** Writes a comment in parentheses. */
    static void comment(String comment, MarkdownWriter out) {
        out.markup(Slot.COMMENT_START).text(comment, Slot.COMMENT).markup(")");
    }

    /** Writes the last text of a line after a dash. */
    static void dashed(String text, MarkdownWriter out) {
        out.markup(Slot.DASH).text(text);
    }

    /** Returns what stands before the parentheses and what stands in them, if there are any. */
    static Source[] commented(Source source) {
        Source[] parts = split(source, Slot.COMMENT_START);
        return parts.length == 1 ? parts : new Source[] {parts[0], parts[1].before(")")};
    }

    /** Returns what stands before and after the first delimiter; one part without it. */
    static Source[] split(Source source, String delimiter) {
        int end = source.find(delimiter);
        return end < 0 ? new Source[] {source} : new Source[] {source.upTo(end), source.from(end + delimiter.length())};
    }

    /** Returns the line in a part, if there is one. */
    static Optional<String> line(Source[] parts, int index) {
        return index < parts.length ? Optional.of(parts[index].line()) : Optional.empty();
    }

    /** Returns the text of a part, if there is one. */
    static Optional<String> text(Source[] parts, int index) {
        return index < parts.length ? Optional.of(parts[index].text()) : Optional.empty();
    }
}
