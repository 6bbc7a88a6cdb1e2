package dev.sessionlog.recorder;

import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.recorder.spi.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The latest findings of each observer about the files of a session or a task. Not thread-safe. */
final class ObservedFiles {
    private Map<Integer, Map<String, Found>> byObserver = Map.of();

    /** The lists of the files section. */
    enum Place {
        CRITICAL,
        CONFIGURATION,
        CREATED,
        DELETED
    }

    /** A file as it was found. */
    record Found(Place place, FileNote file) {}

    /** Returns the files by path. */
    static Map<String, Found> byPath(FileChanges changes) {
        Map<String, Found> files = new LinkedHashMap<>();
        changes.critical().forEach(file -> files.put(file.path(), new Found(Place.CRITICAL, file)));
        changes.configuration().forEach(file -> files.put(file.path(), new Found(Place.CONFIGURATION, file)));
        changes.created().forEach(file -> files.put(file.path(), new Found(Place.CREATED, file)));
        changes.deleted().forEach(file -> files.put(file.path(), new Found(Place.DELETED, file)));
        return files;
    }

    static void add(FileChanges.Builder changes, Found found) {
        switch (found.place()) {
            case CRITICAL -> changes.addCritical(found.file());
            case CONFIGURATION -> changes.addConfiguration(found.file());
            case CREATED -> changes.addCreated(found.file());
            case DELETED -> changes.addDeleted(found.file());
        }
    }

    void apply(Entry.FilesObserved entry) {
        if (byObserver.isEmpty()) {
            byObserver = new LinkedHashMap<>(); // most tasks of a long session need none
        }
        Map<String, Found> files = byObserver.computeIfAbsent(entry.observer(), observer -> new LinkedHashMap<>());
        entry.withdrawn().forEach(files::remove);
        files.putAll(byPath(entry.files()));
    }

    private Stream<Found> all() {
        return byObserver.values().stream().flatMap(files -> files.values().stream());
    }

    boolean isEmpty() {
        return byObserver.isEmpty() || byObserver.values().stream().allMatch(Map::isEmpty);
    }

    /** Returns the files that were recorded otherwise, followed by the observed ones that are not listed already. */
    FileChanges beside(FileChanges told) {
        Set<String> created = paths(told.created());
        Set<String> deleted = paths(told.deleted());
        Set<String> listed = paths(told.critical());
        listed.addAll(paths(told.configuration()));
        listed.addAll(created);
        FileChanges.Builder all = told.toBuilder();
        all().forEach(found -> {
            Set<String> list = switch (found.place()) {
                case CREATED -> created;
                case DELETED -> deleted;
                case CRITICAL, CONFIGURATION -> listed;
            };
            boolean isNew = list.add(found.file().path());
            if (found.place() == Place.CREATED) {
                listed.add(found.file().path()); // a later change does not matter
            }
            if (isNew) {
                add(all, found);
            }
        });
        return all.build();
    }

    /** Returns the files of a task that were recorded otherwise, followed by the observed ones in order of path. */
    List<FileNote> beside(List<FileNote> told) {
        Set<String> listed = paths(told);
        Set<FileNote> known = new HashSet<>(told);
        List<FileNote> all = new ArrayList<>(told);
        all().sorted(Comparator.comparing(found -> found.file().path())).forEach(found -> {
            boolean isNew = listed.add(found.file().path());
            boolean saysMore = found.place() == Place.CREATED || found.place() == Place.DELETED;
            if (isNew || (saysMore && known.add(found.file()))) {
                known.add(found.file());
                all.add(found.file());
            }
        });
        return all;
    }

    private static Set<String> paths(List<FileNote> files) {
        return files.stream().map(FileNote::path).collect(Collectors.toCollection(HashSet::new));
    }
}
