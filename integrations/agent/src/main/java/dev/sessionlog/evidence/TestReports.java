package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JUnit XML reports in folders and their subfolders: files whose names end with {@code .xml} and whose first
 * element is {@code testsuites}, {@code testsuite} or {@code testcase}.
 *
 * <pre>{@code
 * TestReports reports = TestReports.of(project.resolve("target/surefire-reports"));
 * ... // the tests are run
 * reports.next().ifPresent(run -> System.out.println(run.summary()));
 * }</pre>
 *
 * <p>The reports of Surefire, Failsafe, Gradle, pytest, jest-junit, go-junit-report, googletest, bats, cargo-nextest
 * and PHPUnit were checked in detail. Many other tools write the same format. The elements of the test cases decide how
 * they count:
 *
 * <table>
 * <caption>How a test case counts; the last applicable row decides</caption>
 * <tr><th>in the report</th><th>counts as</th></tr>
 * <tr><td>none of the following</td><td>passed</td></tr>
 * <tr><td>{@code flakyFailure}, {@code flakyError}</td><td>passed, and flaky</td></tr>
 * <tr><td>{@code skipped}, {@code ignored}, {@code disabled}; {@code ignored-testcase} in place of {@code testcase}; a
 *     {@code status} or {@code result} such as {@code notrun}, {@code suppressed}, {@code skipped} or {@code
 *     disabled}</td>
 *     <td>skipped</td></tr>
 * <tr><td>a test that googletest only lists, one that Jest lists as still to be written, a {@code warning} of PHPUnit
 *     that belongs to no class</td><td>skipped</td></tr>
 * <tr><td>{@code failure}, {@code error}, {@code rerunFailure}, {@code rerunError}, as often as they occur; a {@code
 *     status} or {@code result} such as {@code failed}, {@code error}, {@code timeout} or {@code cancelled}; a test
 *     that CTest could not run</td><td>failed, once</td></tr>
 * <tr><td>a failure of a test that is still to be written (type {@code todo}) or that Catch2 allows to fail</td>
 *     <td>skipped</td></tr>
 * </table>
 *
 * <p>A suite that did not start counts as a failed test. Most tools report it as a test case with an error. A failure
 * outside of any test case and the crash that {@code failsafe-summary.xml} reports count as failed tests too. The
 * counters of a suite ({@code tests}, {@code failures}, {@code errors}, {@code skipped}, {@code disabled}) are used if
 * it lists no test case. Otherwise they matter only if they claim more failures than the test cases show, including
 * flaky ones and reruns: then the run fails.
 *
 * <p>Files that repeat another report are ignored if that report is read together with them: Bazel's {@code
 * test_attempts}, TestNG's {@code junitreports} below the reports of Surefire, and Ant's {@code TESTS-TestSuites.xml}.
 *
 * <p>Some failures leave no trace in a report. Jest omits suites that failed to run unless jest-junit is configured
 * with {@code reportTestSuiteErrors}; Surefire writes no report for a class whose virtual machine crashed. The
 * retries of Gradle, unless {@code mergeReruns} is set, and of gotestsum are separate tests, one failed and one passed.
 * Other formats, such as TRX and those of xUnit.net, NUnit and TestNG, are not read.
 *
 * <p>Characters that XML forbids, references to them such as <code>&amp;#27;</code>, and bytes that are invalid in
 * their encoding do not stop a report from being read. Whatever cannot be read nevertheless is a {@linkplain
 * TestRun#problems() problem} of the run, which then has no outcome unless a test failed. The same applies to files
 * that are not XML but are named like a report, or were one before. Other files are ignored.
 *
 * <p>Reports may come from anywhere. Document type declarations and entities are refused, nothing else is opened, and
 * links below a folder are not followed. The limits are 64 MiB and 100 levels of elements for a report, and 10,000
 * files in folders of up to 16 levels.
 *
 * <p>Thread-safe.
 */
public final class TestReports {
    private static final int LEVELS = 16;
    private static final int MOST_FILES = 10_000;

    private final List<Path> folders;
    private final Set<Path> reports = new HashSet<>();
    /** The files that ever had something to do with a result, including those that could not be read. */
    private final Set<Path> relevant = new HashSet<>();

    private Map<Path, Written> known;
    private Set<Path> lastRead = Set.of();
    private Optional<WrittenRun> lastResult = Optional.empty();

    /** A file, with its path within the folder and the attributes that change when it is written. */
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

    /**
     * Returns the reports that exist now. A folder that cannot be read is reported by the next call of {@link #next}.
     */
    private static Map<Path, Written> known(List<Path> folders) {
        try {
            return look(folders);
        } catch (IOException e) {
            return Map.of();
        }
    }

    /**
     * Returns a reader for the reports in these folders. A folder need not exist, now or ever; a link to a folder is
     * followed. Reports that already exist are not considered new.
     */
    public static TestReports of(Path... folders) {
        return new TestReports(List.copyOf(Arrays.asList(folders)));
    }

    /**
     * Returns the results of the reports that were written since the last call, or since {@link #of}; returns empty if
     * there are none. Reports that were written again for the same tests count, even if they are the same as before.
     *
     * @throws IOException if a folder exists but cannot be read
     */
    public Optional<TestRun> next() throws IOException {
        return nextWritten(Instant.MAX).map(WrittenRun::run);
    }

    /**
     * A run, and when its reports were written. Files that could not be read as a report have no influence on the times.
     *
     * @param first when the first of them was written; {@link Instant#EPOCH} if there is none
     * @param last when the last of them was written; {@link Instant#MAX} if there is none
     */
    public record WrittenRun(TestRun run, Instant first, Instant last) {}

    /**
     * Returns the same as {@link #next}, with the times at which the reports were written.
     *
     * @param until reports written at this time or later are left to the next call, for example because they are still
     *     being written; {@link Instant#MAX} to read all
     * @throws IOException if a folder exists but cannot be read
     */
    public synchronized Optional<WrittenRun> nextWritten(Instant until) throws IOException {
        NavigableMap<Path, Written> now = look(folders);
        Map<Path, Written> written = new TreeMap<>(now);
        written.entrySet().removeIf(file -> file.getValue().equals(known.get(file.getKey())));
        Map<Path, Written> left = new TreeMap<>(written);
        left.entrySet().removeIf(file -> file.getValue().at().toInstant().isBefore(until));
        written.keySet().removeAll(left.keySet());
        NavigableSet<Path> together = new TreeSet<>(written.keySet());
        written.keySet().removeIf(file -> RepeatedReports.contain(file, together));
        Map<Path, Written> before = known;
        known = now;
        left.keySet().forEach(file -> {
            Written old = before.get(file);
            if (old == null) {
                known.remove(file);
            } else {
                known.put(file, old);
            }
        });
        lastRead = written.keySet();
        lastResult = read(written);
        return lastResult;
    }

    /**
     * Reads again all reports written between two times, both included. Returns empty if the last call of {@link
     * #nextWritten} has already read all of them. This is how to get the results of a run whose reports were read in
     * parts.
     *
     * <p>Only files that this reader has read before count, as they are now. Those that the last call of {@link
     * #nextWritten} or {@link #next} has read count whenever they were written, so that the result hides nothing that
     * the last call returned. If it would nevertheless, because one of these files has changed or no longer exists,
     * this method returns empty.
     *
     * <p>The last call is the last one of any thread. Threads that share a reader must synchronize the two calls.
     *
     * @param first reports written before this time do not count; {@link Instant#MIN} to set no limit
     * @param last reports written after this time do not count; {@link Instant#MAX} to set no limit
     */
    public synchronized Optional<WrittenRun> again(Instant first, Instant last) {
        Map<Path, Written> written = new TreeMap<>(known);
        written.entrySet().removeIf(file -> {
            Instant at = file.getValue().at().toInstant();
            boolean counts = relevant.contains(file.getKey()) && !at.isBefore(first) && !at.isAfter(last);
            return !counts && !lastRead.contains(file.getKey());
        });
        NavigableSet<Path> together = new TreeSet<>(written.keySet());
        written.keySet().removeIf(file -> !lastRead.contains(file) && RepeatedReports.contain(file, together));
        return lastRead.containsAll(written.keySet())
                ? Optional.empty()
                : read(written).filter(all -> lastResult.stream().noneMatch(part -> hides(all.run(), part.run())));
    }

    private static boolean hides(TestRun all, TestRun part) {
        return (all.failed() == 0 && part.failed() > 0)
                || all.problems().size() < part.problems().size();
    }

    private Optional<WrittenRun> read(Map<Path, Written> written) {
        TestRunReader reader = new TestRunReader();
        written.forEach((file, news) -> {
            if (reader.read(file, news.name(), reports.contains(file))) {
                reports.add(file);
            }
        });
        relevant.addAll(reader.relevant());
        if (known.size() > MOST_FILES && reader.run().isPresent()) {
            reader.problem("There are more than " + MOST_FILES + " files; some reports may not have been read.");
        }
        List<Instant> times = written.entrySet().stream()
                .filter(file -> reports.contains(file.getKey()))
                .map(file -> file.getValue().at().toInstant())
                .sorted()
                .toList();
        Instant first = times.isEmpty() ? Instant.EPOCH : times.get(0);
        Instant last = times.isEmpty() ? Instant.MAX : times.get(times.size() - 1);
        return reader.run().map(run -> new WrittenRun(run, first, last));
    }

    private static NavigableMap<Path, Written> look(List<Path> folders) throws IOException {
        NavigableMap<Path, Written> found = new TreeMap<>();
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
                        "The folder of test reports " + root + " cannot be read: " + TestRunReader.reason(failure),
                        failure);
            }
            return FileVisitResult.CONTINUE; // the file no longer exists, or the folder cannot be read
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
