package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JUnit XML reports of some folders and of what is below them, as Surefire, Failsafe, Gradle, JUnit's console launcher,
 * Ant and many tools of other languages write them: files that end with {@code .xml} and whose first element is
 * {@code testsuite} or {@code testsuites}. Other files are passed over; one that is called {@code TEST-….xml} and is no such
 * report is a problem of the run.
 *
 * <pre>{@code
 * TestReports reports = TestReports.of(project.resolve("target/surefire-reports"));
 * ... // the tests are run
 * reports.next().ifPresent(run -> System.out.println(run.summary()));
 * }</pre>
 *
 * <p>What is read cannot do anything: document type declarations and entities of one's own are refused, nothing else is
 * opened, links below a folder are not followed. A report has at most 64 MiB and a nesting of 100; at most 10,000 files in
 * folders of at most 16 levels are looked at.
 *
 * <p>Thread-safe.
 */
public final class TestReports {
    private static final int LEVELS = 16;
    private static final int MOST_FILES = 10_000;

    private final List<Path> folders;
    private final Set<Path> reports = new HashSet<>();
    private Map<Path, Written> known;

    /** A file: its path within the folder, and what changes when it is written. */
    private record Written(
            String name, long size, FileTime at, @Nullable Object file) {
        static Written of(Path folder, Path file, BasicFileAttributes attributes) {
            return new Written(
                    folder.relativize(file).toString().replace('\\', '/'),
                    attributes.size(),
                    attributes.lastModifiedTime(),
                    attributes.fileKey());
        }
    }

    private TestReports(List<Path> folders) {
        this.folders = folders;
        this.known = known(folders);
    }

    /** A folder that cannot be looked at now says so when it is looked at for news. */
    private static Map<Path, Written> known(List<Path> folders) {
        try {
            return look(folders);
        } catch (IOException e) {
            return Map.of();
        }
    }

    /**
     * Returns the reports of some folders. A folder need not exist, now or ever; one that is a link stands for what it
     * leads to. Reports that are there already are no news.
     */
    public static TestReports of(Path... folders) {
        return new TestReports(List.copyOf(Arrays.asList(folders)));
    }

    /**
     * Returns what the reports say that were written since the last call, or since {@link #of}; absent when none were.
     * Reports that the same tests wrote again count, whether or not they say something else.
     *
     * @throws IOException if there is a folder that cannot be looked at
     */
    public synchronized Optional<TestRun> next() throws IOException {
        Map<Path, Written> now = look(folders);
        Map<Path, Written> written = new TreeMap<>(now);
        written.entrySet().removeIf(file -> file.getValue().equals(known.get(file.getKey())));
        known = now;
        TestRunReader reader = new TestRunReader();
        written.forEach((file, news) -> {
            if (reader.read(file, news.name(), reports.contains(file))) {
                reports.add(file);
            }
        });
        if (now.size() > MOST_FILES && reader.run().isPresent()) {
            reader.problem("There are more than " + MOST_FILES + " files; some reports may not have been read.");
        }
        return reader.run();
    }

    private static Map<Path, Written> look(List<Path> folders) throws IOException {
        Map<Path, Written> found = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                Path root = folder.toRealPath();
                Files.walkFileTree(root, Set.<FileVisitOption>of(), LEVELS, new Collector(root, found));
            }
        }
        return found;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<Path, Written> found;

        Collector(Path root, Map<Path, Written> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(".xml")) {
                found.put(file, Written.of(root, file, attributes));
            }
            return found.size() <= MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root) && Files.exists(root)) {
                throw new IOException(
                        "The folder of test reports " + root + " cannot be looked at: " + failure, failure);
            }
            return FileVisitResult.CONTINUE; // a file that is gone, a folder that cannot be read
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
