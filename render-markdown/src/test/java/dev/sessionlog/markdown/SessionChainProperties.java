package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.ChecklistItem;
import dev.sessionlog.OpenItem;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.ObjectiveRecorder;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a session leaves open is open in the latest session of any chain, once, until it is achieved, resolved or
 * dropped: sessions that finish, are killed after any entry, resumed, empty, or left only a document, touched by a person
 * or not.
 */
class SessionChainProperties {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T15:05:00Z"), ZoneOffset.UTC);
    private static final List<TaskStatus> STATUSES = List.of(TaskStatus.values());
    private static final List<String> NAMES =
            List.of("Migrate", "Fix `replica` lag", "[x] done?", "Finish: report", "*Index* | cache", "İstanbul");

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    /** What is open by the words of this test: goals, issues and checklist items, each by its string. */
    private static final class Expected {
        private final Set<String> goals = new TreeSet<>();
        /** The priority tasks of this session. */
        private final Set<String> priorities = new TreeSet<>();

        private final Set<String> issues = new TreeSet<>();
        private final Set<String> checklist = new TreeSet<>();

        Expected copy() {
            Expected copy = new Expected();
            copy.goals.addAll(goals);
            copy.priorities.addAll(priorities);
            copy.issues.addAll(issues);
            copy.checklist.addAll(checklist);
            return copy;
        }

        void close(String goal) {
            goals.remove(goal);
            priorities.remove(goal);
        }

        void nextSession() {
            goals.addAll(priorities);
            priorities.clear();
        }

        List<String> all() {
            Set<String> open = new TreeSet<>(goals);
            open.addAll(priorities);
            List<String> all = new ArrayList<>(open);
            issues.forEach(issue -> all.add("issue " + issue));
            checklist.forEach(item -> all.add("item " + item));
            return all.stream().sorted().toList();
        }
    }

    private static String key(String text) {
        return text.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String finish(String task) {
        return key(task.startsWith("Finish: ") ? task : "Finish: " + task);
    }

    private static List<String> open(SessionLog log) {
        return log.openItems().stream()
                .map(item -> (item.kind() == OpenItem.Kind.OUTSTANDING_ISSUE
                                ? "issue "
                                : item.kind() == OpenItem.Kind.CHECKLIST_ITEM ? "item " : "")
                        + key(item.text()))
                .sorted()
                .toList();
    }

    @Property(tries = 60)
    void nothingThatIsOpenIsLost(@ForAll("randoms") Random random) throws IOException {
        Path folder = Files.createTempDirectory("chain");
        SessionDirectory sessions = SessionDirectory.of(folder)
                .withDocuments(random.nextBoolean() ? new String[] {"md", "json"} : new String[] {"json"});
        Expected expected = new Expected();
        for (int number = 1; number <= 6; number++) {
            SessionRecorder session = sessions.startNext(
                    settings -> settings.clock(CLOCK).durability(Durability.NONE),
                    base -> base.agent("a").objectives(o -> o.addPrimary("Of the base")));
            expected.goals.add(key("Of the base"));
            assertThat(open(session.snapshot())).as("session %s", number).isEqualTo(expected.all());
            expected = new Session(sessions, number, session, expected, random).run();
            assertThat(sessions.latest().map(latest -> open(latest.log())))
                    .as("after session %s", number)
                    .contains(expected.all());
            expected.nextSession();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** One session: what is done in it, and how it ends. */
    private static final class Session {
        private final SessionDirectory sessions;
        private final int number;
        private final Random random;
        private SessionRecorder session;
        private Expected expected;
        /** What is open after so many bytes of the journal. */
        private final TreeMap<Long, Expected> byLength = new TreeMap<>();

        Session(SessionDirectory sessions, int number, SessionRecorder session, Expected expected, Random random) {
            this.sessions = sessions;
            this.number = number;
            this.session = session;
            this.expected = expected;
            this.random = random;
        }

        Expected run() throws IOException {
            remember();
            int steps = random.nextInt(12);
            for (int i = 0; i < steps; i++) {
                expected = expected.copy();
                step(NAMES.get(random.nextInt(NAMES.size())));
                remember();
            }
            switch (random.nextInt(4)) {
                case 0 -> session.finish();
                case 1 -> session.close();
                case 2 -> killAfterAnyEntry();
                default -> {
                    if (random.nextBoolean()) {
                        session.finish();
                    } else {
                        session.close();
                    }
                    sessions.updateDocuments();
                    leaveOnlyDocuments();
                }
            }
            return expected;
        }

        private Path journal() {
            return sessions.file(number, "journal");
        }

        private void remember() throws IOException {
            byLength.put(Files.size(journal()), expected);
        }

        private void step(String name) throws IOException {
            switch (random.nextInt(11)) {
                case 0 -> {
                    session.addPrimaryObjective(random.nextBoolean() ? name : " " + name.toUpperCase(Locale.ROOT));
                    expected.goals.add(key(name));
                }
                case 1 -> {
                    session.addSecondaryObjective(name);
                    expected.goals.add(key(name));
                }
                case 2 ->
                    openObjective().ifPresent(objective -> {
                        objective.achieve();
                        expected.close(key(objective.objective().description()));
                    });
                case 3 ->
                    openObjective().ifPresent(objective -> {
                        objective.drop("not needed");
                        expected.close(key(objective.objective().description()));
                    });
                case 4 -> {
                    session.startTask(name);
                    expected.goals.add(finish(name));
                }
                case 5 -> {
                    TaskStatus status = STATUSES.get(random.nextInt(4));
                    TaskRecorder task = session.startTask(name);
                    expected.goals.add(finish(name));
                    remember();
                    expected = expected.copy();
                    task.finish(status);
                    end(name, status);
                }
                case 6 -> {
                    TaskStatus status = STATUSES.get(random.nextInt(4));
                    session.addTask(t -> t.name(name).status(status));
                    end(name, status);
                }
                case 7 -> {
                    session.issues(i -> i.addOutstanding(name));
                    expected.issues.add(key(name));
                }
                case 8 -> {
                    session.issues(i -> i.addResolved(name.toUpperCase(Locale.ROOT)));
                    expected.issues.remove(key(name.toUpperCase(Locale.ROOT)));
                }
                case 9 -> {
                    boolean ticked = random.nextBoolean();
                    session.nextSession(n -> n.addPriorityTask("Next: " + name)
                            .addChecklistItem(ChecklistItem.builder()
                                    .text(name)
                                    .done(ticked)
                                    .build()));
                    expected.priorities.add(key("Next: " + name));
                    if (ticked) {
                        expected.checklist.remove(key(name));
                    } else {
                        expected.checklist.add(key(name));
                    }
                }
                default -> {
                    session.close();
                    session = SessionRecorder.journal(journal())
                            .clock(CLOCK)
                            .durability(Durability.NONE)
                            .document(sessions.file(number, "json"))
                            .resume();
                }
            }
        }

        private void end(String name, TaskStatus status) {
            if (status == TaskStatus.COMPLETE) {
                expected.close(finish(name));
            } else {
                expected.goals.add(finish(name));
            }
        }

        private Optional<ObjectiveRecorder> openObjective() {
            return session.objectives().stream()
                    .filter(objective -> !objective.objective().achieved()
                            && objective.objective().dropped().isEmpty())
                    .skip(random.nextInt(3))
                    .findFirst();
        }

        /** A kill leaves any beginning of the journal that is not shorter than its first entry. */
        private void killAfterAnyEntry() throws IOException {
            session.close();
            byte[] all = Files.readAllBytes(journal());
            long first = byLength.firstKey();
            int length = (int) (first + random.nextInt((int) (all.length - first) + 1));
            Files.write(journal(), Arrays.copyOf(all, length));
            // An entry that was written in part does not count; the last whole one may be one without a step.
            expected = byLength.floorEntry((long) length).getValue();
        }

        private void leaveOnlyDocuments() throws IOException {
            Path markdown = sessions.file(number, "md");
            boolean handEdited = Files.exists(markdown) && random.nextBoolean();
            if (handEdited) {
                String text = Files.readString(markdown, StandardCharsets.UTF_8);
                Files.writeString(markdown, touched(text), StandardCharsets.UTF_8);
                Files.delete(sessions.file(number, "json"));
            }
            Files.delete(journal());
            Files.deleteIfExists(sessions.file(number, "journal.lock"));
        }

        /** What a formatter and a person make of a document. */
        private String touched(String text) {
            String stripped = text.replaceAll("(?m)[ \t]+$", "");
            return random.nextBoolean()
                    ? stripped
                    : stripped.replace("## 🎯 SESSION OBJECTIVES\n", "## 🎯 SESSION OBJECTIVES\n\n")
                            + "\nA sentence that a person has added.\n";
        }
    }
}
