package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.FileNote;
import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.recorder.spi.Entry;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class JsonEntryCodecProperties {
    private final JsonEntryCodec codec = new JsonEntryCodec();

    @Provide
    Arbitrary<SessionLog> logs() {
        return GeneratedLogs.logs();
    }

    @Property(tries = 300)
    void everythingThatCanBeRecordedIsReadBack(@ForAll("logs") SessionLog log, @ForAll int seconds, @ForAll int nanos) {
        Instant at = Instant.ofEpochSecond(seconds, nanos);
        assertReadBack(new Entry.Started(at, log));
        assertReadBack(new Entry.Added(
                at,
                Entry.addition()
                        .from(log)
                        .date(Entry.addition().build().date())
                        .number(1)
                        .agent("-")
                        .build()));
        log.fileChanges()
                .ifPresent(files -> assertReadBack(new Entry.FilesObserved(
                        at,
                        3,
                        OptionalInt.empty(),
                        files,
                        files.created().stream().map(FileNote::path).toList())));
        assertReadBack(new Entry.ObjectiveDropped(at, Integer.MAX_VALUE, log.agent()));
        assertReadBack(new Entry.ToolStarted(at, 1, log.agent()));
        for (Task task : log.tasks()) {
            assertReadBack(new Entry.TaskStarted(at, 7, task));
            assertReadBack(new Entry.TaskExtended(
                    at, Integer.MAX_VALUE, Task.builder().from(task).name("-").build()));
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(-31_556_889_000_000_000L, 31_556_889_000_000_000L),
                Arbitraries.longs().between(-62_167_219_201L, -62_167_219_199L), // around the year 0
                Arbitraries.longs().between(253_402_300_799L, 253_402_300_801L), // around the year 10000
                Arbitraries.longs().between(-62_167_219_200L, 253_402_300_800L));
        Arbitrary<Integer> nanos = Arbitraries.of(1, 1_000, 1_000_000)
                .flatMap(unit -> Arbitraries.integers()
                        .between(0, 1_000_000_000 / unit - 1)
                        .map(n -> n * unit));
        return Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond);
    }

    @Property
    void aMomentStandsAsJavaPrintsItAndIsReadWithAnyNumberOfDigits(
            @ForAll("instants") Instant at, @ForAll @NumericChars @StringLength(min = 1, max = 9) String fraction) {
        assertReadBack(new Entry.Resumed(at));
        assertThat(text(codec.encode(new Entry.Resumed(at)))).isEqualTo(line(at.toString()));
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "." + fraction + "Z");
        assertThat(codec.decode(bytes(line(moment))))
                .isEqualTo(new Entry.Resumed(OffsetDateTime.parse(moment).toInstant()));
    }

    @Property
    void whatIsNoMomentIsRefused(@ForAll("notMoments") String text) {
        assertThatThrownBy(() -> codec.decode(bytes(line(text))))
                .isInstanceOf(MalformedLogException.class)
                .hasMessageContaining("an instant of universal time such as 2026-03-14T16:12:07.25Z");
    }

    /** A moment with one character changed, left out or added, unless that is one all the same. */
    @Provide
    Arbitrary<String> notMoments() {
        String moment = "2026-03-14T15:05:37.250Z";
        Arbitrary<String> changed = Combinators.combine(
                        Arbitraries.integers().between(0, moment.length() - 1),
                        Arbitraries.of("", "-", "+", ":", ".", "Z", "T", "t", " ", "/", "9", "x", "\u0663"),
                        Arbitraries.of(0, 1))
                .as((at, with, cut) -> moment.substring(0, at) + with + moment.substring(at + cut));
        return Arbitraries.oneOf(
                        changed,
                        Arbitraries.of(
                                "2026-02-29T00:00:00Z",
                                "2026-13-01T00:00:00Z",
                                "2026-03-14T24:00:00Z",
                                "2026-03-14T15:60:00Z",
                                "2026-03-14T15:05:60Z",
                                "2026-03-14T15:05:00.Z",
                                "2026-03-14T15:05:00.1234567890Z"))
                .filter(text -> !isMoment(text));
    }

    /** As Java's own parser has it, and with all that is optional there. */
    private static boolean isMoment(String text) {
        try {
            return text.matches("[-+0-9]+T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z")
                    && OffsetDateTime.parse(text).getYear() >= -999_999_999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String line(String at) {
        return "{\"at\":\"" + at + "\",\"resumed\":true}";
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private void assertReadBack(Entry entry) {
        byte[] line = codec.encode(entry);
        assertThat(line).doesNotContain((byte) '\n');
        Entry decoded = codec.decode(line);
        assertThat(decoded).isEqualTo(entry);
        assertThat(codec.encode(decoded)).isEqualTo(line);
    }
}
