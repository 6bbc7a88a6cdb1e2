package dev.sessionlog.html.internal;

import dev.sessionlog.Reported;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.format.TemplateLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A part of the system with its state before and after the session. */
public record StatusRow(String name, Optional<State> before, Optional<State> after) {
    /** A state with its comment, which may be empty. */
    public record State(Badge badge, String comment) {}

    static List<StatusRow> of(SystemStatus status) {
        List<StatusRow> rows = new ArrayList<>();
        add(rows, TemplateLabel.SERVER_STATUS, status, SystemSnapshot::server);
        add(rows, TemplateLabel.DATABASE_STATUS, status, SystemSnapshot::database);
        add(rows, TemplateLabel.AI_INTEGRATION, status, SystemSnapshot::aiIntegration);
        add(rows, TemplateLabel.CACHE_SYSTEM, status, SystemSnapshot::cacheSystem);
        add(rows, TemplateLabel.MEMORY_USAGE, status, SystemSnapshot::memoryUsage);
        addComponents(rows, status);
        return rows;
    }

    private static <S extends Enum<S>> void add(
            List<StatusRow> rows,
            TemplateLabel label,
            SystemStatus status,
            Function<SystemSnapshot, Optional<Reported<S>>> part) {
        Optional<State> before = status.before().flatMap(part).map(StatusRow::state);
        Optional<State> after = status.after().flatMap(part).map(StatusRow::state);
        if (before.isPresent() || after.isPresent()) {
            rows.add(new StatusRow(label.words(), before, after));
        }
    }

    /** Puts the components of one name side by side, the first of them on each side first. */
    private static void addComponents(List<StatusRow> rows, SystemStatus status) {
        Map<String, Integer> waiting = new HashMap<>();
        status.before().ifPresent(snapshot -> {
            for (SystemComponent component : snapshot.components()) {
                waiting.putIfAbsent(component.name(), rows.size());
                rows.add(new StatusRow(component.name(), Optional.of(state(component)), Optional.empty()));
            }
        });
        status.after().ifPresent(snapshot -> {
            for (SystemComponent component : snapshot.components()) {
                Integer place = waiting.remove(component.name());
                Optional<State> after = Optional.of(state(component));
                if (place == null) {
                    rows.add(new StatusRow(component.name(), Optional.empty(), after));
                } else {
                    rows.set(
                            place,
                            new StatusRow(component.name(), rows.get(place).before(), after));
                }
            }
        });
    }

    private static <S extends Enum<S>> State state(Reported<S> reported) {
        return new State(Badge.of(reported.state()), reported.comment().orElse(""));
    }

    private static State state(SystemComponent component) {
        return new State(
                new Badge("info", "dot", component.state()), component.comment().orElse(""));
    }
}
