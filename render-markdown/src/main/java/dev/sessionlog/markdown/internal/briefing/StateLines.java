package dev.sessionlog.markdown.internal.briefing;

import dev.sessionlog.FileNote;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.NextSession;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.TestCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the session leaves: the changed files, the state of git, and how to build and test. */
final class StateLines {
    /** The components of the system that describe the work tree, and what they are called here. */
    private enum GitState {
        BRANCH("Git branch", "branch "),
        COMMIT("Git commit", "commit "),
        UNCOMMITTED("Uncommitted files", "uncommitted files: ");

        private final String component;
        private final String words;

        GitState(String component, String words) {
            this.component = component;
            this.words = words;
        }
    }

    private final SessionLog log;

    StateLines(SessionLog log) {
        this.log = log;
    }

    Group files() {
        Group files = new Group(4, 6);
        Set<String> told = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        log.fileChanges().ifPresent(changes -> {
            add(entries, "File changed", changes.critical(), told);
            add(entries, "File created", changes.created(), told);
            add(entries, "File deleted", changes.deleted(), told);
            add(entries, "Configuration changed", changes.configuration(), told);
        });
        log.tasks()
                .forEach(task -> add(
                        entries,
                        "File changed",
                        task.implementation()
                                .map(ImplementationDetails::modifiedFiles)
                                .orElse(List.of()),
                        told));
        if (entries.size() > 2) {
            files.add(Entry.of("Files changed").words(Integer.toString(entries.size())));
        }
        entries.forEach(files::add);
        return files;
    }

    private static void add(List<Entry> entries, String label, List<FileNote> files, Set<String> told) {
        for (FileNote file : files) {
            if (told.add(file.path())) {
                entries.add(Entry.of(label).code(file.path()).field(" - ", file.note()));
            }
        }
    }

    Group git() {
        Group group = new Group(1, 1);
        Optional<SystemStatus> status = log.systemStatus();
        Optional<Entry> after = status.flatMap(SystemStatus::after).flatMap(s -> git("Git", s));
        after.or(() -> status.flatMap(SystemStatus::before).flatMap(s -> git("Git before the session", s)))
                .ifPresent(group::add);
        return group;
    }

    private static Optional<Entry> git(String label, SystemSnapshot snapshot) {
        Entry entry = Entry.of(label);
        String separator = "";
        for (GitState state : GitState.values()) {
            Optional<SystemComponent> component = snapshot.components().stream()
                    .filter(c -> c.name().equalsIgnoreCase(state.component))
                    .findFirst();
            if (component.isPresent()) {
                entry.words(separator + state.words).field(component.get().state());
                component
                        .get()
                        .comment()
                        .ifPresent(c -> entry.words(" (").field(c).words(")"));
                separator = ", ";
            }
        }
        return separator.isEmpty() ? Optional.empty() : Optional.of(entry);
    }

    Group build() {
        Group group = new Group(2, 2);
        List<String> requirements =
                log.nextSession().map(NextSession::testingRequirements).orElse(List.of());
        List<String> commands = commands();
        boolean told = !commands.isEmpty()
                && requirements.stream().anyMatch(requirement -> requirement.contains(commands.get(0)));
        requirements.forEach(requirement -> group.add(Entry.of("To test").field(requirement)));
        commands.stream()
                .skip(told ? 1 : 0)
                .forEach(command -> group.add(Entry.of("Build and test").code(command)));
        return group;
    }

    /** Returns each command once, the one that was run last first. */
    private List<String> commands() {
        List<TestCheck> checks = log.validation()
                .map(v -> Stream.concat(v.integration().stream(), v.functional().stream())
                        .toList())
                .orElse(List.of());
        Set<String> commands = new LinkedHashSet<>();
        for (int i = checks.size() - 1; i >= 0; i--) {
            checks.get(i).command().ifPresent(commands::add);
        }
        return List.copyOf(commands);
    }
}
