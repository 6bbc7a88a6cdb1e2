package dev.sessionlog.spring;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.recorder.SessionRecorder;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Says under {@code sessionlog} which sessions are being recorded, and nothing of what is in their logs but the task. */
final class SessionLogInfoContributor implements InfoContributor {
    private static final int MOST_CONVERSATIONS = 20;

    private final Supplier<Map<String, Object>> details;

    private SessionLogInfoContributor(Supplier<Map<String, Object>> details) {
        this.details = details;
    }

    /**
     * Describes one session.
     *
     * @param journal absent if it is not known
     */
    static InfoContributor of(SessionRecorder session, Optional<Path> journal) {
        return new SessionLogInfoContributor(() -> details(session, journal));
    }

    /** Describes the sessions of conversations: the first 20, in the order of their ids. */
    static InfoContributor of(ConversationSessions sessions) {
        return new SessionLogInfoContributor(() -> {
            List<ConversationSessions.Conversation> open = sessions.conversations();
            return Map.of(
                    "open",
                    open.size(),
                    "conversations",
                    open.stream()
                            .limit(MOST_CONVERSATIONS)
                            .map(SessionLogInfoContributor::details)
                            .toList());
        });
    }

    @Override
    public void contribute(Info.Builder builder) {
        builder.withDetail("sessionlog", details.get());
    }

    private static Map<String, Object> details(ConversationSessions.Conversation conversation) {
        RecordedSession session = conversation.session();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("conversation", conversation.id());
        details.putAll(details(session.recorder(), session.journal()));
        return details;
    }

    private static Map<String, Object> details(SessionRecorder session, Optional<Path> journal) {
        SessionLog log = session.snapshot();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", log.number());
        log.id().ifPresent(id -> details.put("id", id));
        journal.ifPresent(file -> details.put("file", file.toString()));
        started(log).ifPresent(time -> details.put("started", time.toString()));
        details.put("finished", log.endTime().isPresent());
        openTask(log).ifPresent(task -> details.put("task", task));
        return details;
    }

    private static Optional<OffsetDateTime> started(SessionLog log) {
        return log.startTime()
                .flatMap(time -> log.zone()
                        .map(zone -> ZonedDateTime.of(log.date(), time, zone).toOffsetDateTime()));
    }

    /** Returns the name of the task that everything belongs to now: the last one that has not ended. */
    private static Optional<String> openTask(SessionLog log) {
        return log.tasks().stream()
                .filter(task -> task.status().isEmpty())
                .reduce((first, second) -> second)
                .map(Task::name);
    }
}
