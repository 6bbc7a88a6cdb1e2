package dev.sessionlog.recorder;

import static java.util.Comparator.comparing;

import dev.sessionlog.Unfinished;
import dev.sessionlog.UnfinishedKind;
import dev.sessionlog.recorder.spi.Entry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What has begun and not ended: the calls of tools, and with them the open tasks. Not thread-safe. */
final class UnfinishedWork {
    private final ZoneId zone;
    private final Map<Integer, Begun> calls = new LinkedHashMap<>();
    private int lastCall;

    private record Begun(Instant at, UnfinishedKind kind, String name) {
        Unfinished in(ZoneId zone) {
            return Unfinished.builder()
                    .kind(kind)
                    .name(name)
                    .startedAt(LocalDateTime.ofInstant(at, zone))
                    .build();
        }
    }

    UnfinishedWork(ZoneId zone) {
        this.zone = zone;
    }

    int lastCall() {
        return lastCall;
    }

    boolean isOpen(int call) {
        return calls.containsKey(call);
    }

    /**
     * Returns the name of a tool as a log has it.
     *
     * @throws dev.sessionlog.InvalidValueException if it cannot be a name
     */
    static String toolName(String name) {
        return new Begun(Instant.EPOCH, UnfinishedKind.TOOL, name)
                .in(ZoneOffset.UTC)
                .name();
    }

    void start(Entry.ToolStarted entry) {
        lastCall = entry.call();
        calls.put(entry.call(), new Begun(entry.at(), UnfinishedKind.TOOL, toolName(entry.name())));
    }

    void finish(int call) {
        calls.remove(call);
    }

    /** The tools of a process that is gone no longer run. */
    void resume() {
        calls.clear();
    }

    /** Returns the open tool calls and those of the tasks that are open, in the order in which they began. */
    List<Unfinished> with(Collection<TaskState> tasks) {
        Stream<Begun> open = tasks.stream()
                .filter(TaskState::isOpen)
                .map(task -> new Begun(task.startedAt(), UnfinishedKind.TASK, task.name()));
        return Stream.concat(open, calls.values().stream())
                .sorted(comparing(Begun::at))
                .map(begun -> begun.in(zone))
                .toList();
    }
}
