package dev.sessionlog.html.internal;

import dev.sessionlog.Better;
import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.format.TemplateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The values of a metric, one for each session that has it. It keeps no more points than a plot can show: when there are
 * too many, the lowest and the highest of four neighbours stay.
 */
final class Series {
    private static final int MAX_POINTS = 160;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 60;
    private static final int MARGIN = 4;

    private final String name;
    private final MetricValue first;
    private MetricValue last;
    private MetricValue lowest;
    private MetricValue highest;
    private Optional<Better> better = Optional.empty();
    private List<Point> points = new ArrayList<>();
    private int lastSession;
    private int sessions;

    private record Point(int session, double value) {}

    Series(MetricResult result, MetricValue value) {
        name = Excerpt.of(result.name());
        first = value;
        last = value;
        lowest = value;
        highest = value;
    }

    /** Adds a value; of several in one session the last one counts. */
    void add(int session, MetricResult result, MetricValue value) {
        if (session == lastSession) {
            points.remove(points.size() - 1);
        } else {
            sessions++;
        }
        lastSession = session;
        last = value;
        lowest = amount(value) < amount(lowest) ? value : lowest;
        highest = amount(value) > amount(highest) ? value : highest;
        better = result.better().or(() -> better);
        points.add(new Point(session, amount(value)));
        if (points.size() > MAX_POINTS) {
            thin();
        }
    }

    private static double amount(MetricValue value) {
        return value.amount().orElseThrow().doubleValue();
    }

    /** Halves the points, but for the first and the last one. */
    private void thin() {
        List<Point> kept = new ArrayList<>();
        kept.add(points.get(0));
        int end = points.size() - 1;
        for (int i = 1; i < end; i += 4) {
            List<Point> neighbours = points.subList(i, Math.min(i + 4, end));
            Point low = neighbours.get(0);
            Point high = neighbours.get(0);
            for (Point point : neighbours) {
                low = point.value() < low.value() ? point : low;
                high = point.value() > high.value() ? point : high;
            }
            kept.add(low.session() <= high.session() ? low : high);
            if (!low.equals(high)) {
                kept.add(low.session() <= high.session() ? high : low);
            }
        }
        kept.add(points.get(end));
        points = kept;
    }

    int sessions() {
        return sessions;
    }

    Trend trend() {
        StringJoiner line = new StringJoiner(" ");
        int from = points.get(0).session();
        int to = points.get(points.size() - 1).session();
        for (Point point : points) {
            int x = MARGIN + (WIDTH - 2 * MARGIN) * (point.session() - from) / Math.max(1, to - from);
            int y = HEIGHT - MARGIN - (int) Math.round((HEIGHT - 2 * MARGIN) * height(point.value()));
            line.add(x + "," + y);
        }
        return new Trend(
                name,
                sessions,
                first.text(),
                last.text(),
                lowest.text(),
                highest.text(),
                better.map(TemplateWords::word).orElse(""),
                verdict(),
                line.toString());
    }

    /** Returns how far up a value is, from 0 to 1; in the middle if all are the same. */
    private double height(double value) {
        double range = amount(highest) - amount(lowest);
        return range > 0 ? (value - amount(lowest)) / range : 0.5;
    }

    private Optional<Badge> verdict() {
        int change = Double.compare(amount(last), amount(first));
        return change == 0
                ? Optional.empty()
                : better.map(
                        direction -> (direction == Better.LOWER) == (change < 0) ? MetricRow.BETTER : MetricRow.WORSE);
    }
}
