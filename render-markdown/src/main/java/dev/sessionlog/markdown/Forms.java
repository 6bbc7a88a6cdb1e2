package dev.sessionlog.markdown;

import dev.sessionlog.Better;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Reported;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** How single values stand in a line. */
final class Forms {
    /** A line or a text at the end of its line. */
    static final Form<String> TEXT = form((text, out) -> out.text(text), Source::text);

    static final Form<LocalTime> TIME =
            form((time, out) -> out.markup(time.toString()), source -> source.as("a time as 16:05", LocalTime::parse));

    static final Form<Duration> DURATION = form(
            (duration, out) -> out.markup(Durations.print(duration)),
            source -> Durations.parse(source.raw())
                    .orElseThrow(() -> source.expected("a duration as \"2 hours 45 minutes\"")));

    static final Form<Day> DAY = form(
            (day, out) -> {
                out.markup(day.date().toString());
                day.zone().ifPresent(zone -> comment(zone.getId(), out));
            },
            source -> {
                Source[] parts = commented(source);
                LocalDate date = parts[0].as("a date as 2026-03-14", LocalDate::parse);
                return new Day(
                        date, parts.length == 1 ? Optional.empty() : Optional.of(parts[1].as("a zone", ZoneId::of)));
            });

    static final Form<Count> COUNT = form(
            (count, out) -> {
                out.markup(Integer.toString(count.number()));
                count.total().ifPresent(total -> out.markup(Count.OF + total));
            },
            source -> {
                int of = source.find(Count.OF);
                return of < 0
                        ? new Count(number(source), OptionalInt.empty())
                        : new Count(
                                number(source.upTo(of)),
                                OptionalInt.of(number(source.from(of).after(Count.OF))));
            });

    static final Form<Integer> NUMBER = form((number, out) -> out.markup(Integer.toString(number)), Forms::number);

    static final Form<Integer> GOAL_ACHIEVEMENT = form(
            (percent, out) -> out.markup(percent + Labels.OF_OBJECTIVES),
            source -> number(source.before(Labels.OF_OBJECTIVES)));

    static final Form<Entry> LAST_ENTRY = form(
            (entry, out) -> out.markup(
                    Entry.AFTER + entry.number() + ", " + entry.at().toString().replace('T', ' ')),
            source -> {
                Source entry = source.after(Entry.AFTER);
                int comma = entry.find(", ");
                if (comma < 0) {
                    throw entry.expected("the number of an entry and its time as \"41, 2026-03-14 17:12\"");
                }
                LocalDateTime at = entry.from(comma)
                        .after(", ")
                        .as("a time as 2026-03-14 17:12", text -> LocalDateTime.parse(text.replace(' ', 'T')));
                return new Entry(number(entry.upTo(comma)), at);
            });

    static final Form<MetricValue> METRIC_VALUE =
            form((value, out) -> out.text(value.text(), Slot.CELL), source -> source.as("a value", MetricValue::of));

    static final Form<MetricName> METRIC_NAME = form(
            (name, out) -> {
                out.text(name.name(), Slot.METRIC_NAME);
                name.better().ifPresent(better -> out.markup(" " + MetricName.remark(better)));
            },
            source -> {
                for (Better better : Better.values()) {
                    String suffix = " " + MetricName.remark(better);
                    if (source.endsWith(suffix)) {
                        return new MetricName(source.before(suffix).text(), Optional.of(better));
                    }
                }
                return new MetricName(source.text(), Optional.empty());
            });

    private Forms() {}

    /** The date of a session, with its zone. */
    record Day(LocalDate date, Optional<ZoneId> zone) {}

    /** The number of a session, and of all. */
    record Count(int number, OptionalInt total) {
        private static final String OF = " of ";
    }

    /** A number or a word, and why it is what it is. */
    record Explained<T>(T value, Optional<String> explanation) {}

    /** The last entry of an interrupted session. */
    record Entry(int number, LocalDateTime at) {
        private static final String AFTER = "after entry ";
    }

    /** The name of a metric, and which values are better. */
    record MetricName(String name, Optional<Better> better) {
        private static String remark(Better better) {
            return better == Better.LOWER ? Labels.LOWER_IS_BETTER : Labels.HIGHER_IS_BETTER;
        }
    }

    static <T> Form<T> form(BiConsumer<T, MarkdownWriter> write, Function<Source, T> read) {
        return new Form<>() {
            @Override
            public void write(T value, MarkdownWriter out) {
                write.accept(value, out);
            }

            @Override
            public T read(Source source) {
                return read.apply(source);
            }
        };
    }

    /** A state with its comment in parentheses. */
    static <S extends Enum<S>> Form<Reported<S>> reported(Words<S> states) {
        return form(
                (reported, out) -> {
                    states.write(reported.state(), out);
                    reported.comment().ifPresent(comment -> comment(comment, out));
                },
                source -> {
                    Source[] parts = commented(source);
                    S state = states.read(parts[0]);
                    return parts.length == 1 ? Reported.of(state) : Reported.of(state, parts[1].text());
                });
    }

    /** A value with its explanation after a dash. */
    static <T> Form<Explained<T>> explained(Form<T> form) {
        return form(
                (explained, out) -> {
                    form.write(explained.value(), out);
                    explained.explanation().ifPresent(text -> dashed(text, out));
                },
                source -> {
                    Source[] parts = split(source, Slot.DASH);
                    return new Explained<>(form.read(parts[0]), text(parts, 1));
                });
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

    /** Returns the text of a part, if there is one. */
    static Optional<String> text(Source[] parts, int index) {
        return index < parts.length ? Optional.of(parts[index].text()) : Optional.empty();
    }

    private static int number(Source source) {
        return source.as("a number", Integer::valueOf);
    }
}
