package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a stated duration contradicts the clock times, and when a day more or a change of the clocks explains it. */
class DurationFindingsTest {
    private static SessionLog log(String date, String start, String end, String zone, String duration) {
        return SessionLog.builder()
                .date(LocalDate.parse(date))
                .number(1)
                .agent("a")
                .startTime(LocalTime.parse(start))
                .endTime(LocalTime.parse(end))
                .zone(Optional.ofNullable(zone).map(ZoneId::of))
                .duration(Duration.parse(duration))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25, 02:30, 02:10, Europe/Berlin, PT40M",
        "2026-10-25, 02:10, 02:40, Europe/Berlin, PT1H30M",
        "2026-10-25, 01:30, 03:30, Europe/Berlin, PT3H",
        "2026-10-25, 01:30, 03:30, ,              PT3H",
        "2026-10-25, 02:30, 02:10, ,              PT40M",
        "2026-03-29, 01:30, 03:30, ,              PT1H",
        "2026-03-29, 02:30, 03:10, Europe/Berlin, PT40M", // a start that this zone's clocks skip
        "2026-04-05, 01:40, 02:10, ,              PT1H", // half an hour, on Lord Howe
        "2026-03-14, 10:00, 11:00, Europe/Berlin, PT25H",
        "2026-03-14, 10:00, 11:00, ,              PT25H",
        "2026-03-14, 10:00, 11:00, ,              PT49H1M",
        "2026-03-14, 10:00, 09:00, ,              PT46H59M30S",
        "2026-03-28, 10:00, 11:00, Europe/Berlin, PT24H", // 25 hours by the clock
        "2026-03-28, 10:00, 11:00, ,              PT48H", // 49 hours by the clock
        "2026-10-24, 10:00, 11:00, ,              PT26H",
    })
    void anExplanationIsNoFinding(String date, String start, String end, String zone, String duration) {
        assertThat(log(date, start, end, zone, duration).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-14, 10:00, 11:00, Europe/Berlin, PT2H,       duration-differs",
        "2026-03-14, 10:00, 11:00, ,              PT2H,       duration-differs",
        "2026-03-14, 10:00, 11:00, ,              PT24H,      duration-differs",
        "2026-03-14, 10:00, 11:00, ,              PT25H1M1S,  duration-differs",
        "2026-03-14, 10:00, 12:00, ,              PT1H,       duration-shorter",
        "2026-10-25, 10:00, 11:00, Europe/Berlin, PT2H,       duration-differs", // after the change
        "2026-10-25, 01:30, 03:30, UTC,           PT3H,       duration-differs", // no change in that zone
        "2026-10-25, 01:30, 03:30, Europe/Berlin, PT2H30M,    duration-shorter",
        "2026-10-25, 01:30, 03:30, ,              PT5H,       duration-differs",
        "2026-03-14, 10:00, 11:00, ,              PT9999999H, duration-differs",
    })
    void aContradictionIsAFinding(String date, String start, String end, String zone, String duration, String code) {
        assertThat(log(date, start, end, zone, duration).findings())
                .extracting(Finding::code)
                .containsExactly(code);
    }
}
