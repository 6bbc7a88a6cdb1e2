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
 * Reads the JUnit XML reports in some folders and below them: files that end with {@code .xml} and whose first element is
 * {@code testsuites}, {@code testsuite} or {@code testcase}.
 *
 * <pre>{@code
 * TestReports reports = TestReports.of(project.resolve("target/surefire-reports"));
 * ... // the tests are run
 * reports.next().ifPresent(run -> System.out.println(run.summary()));
 * }</pre>
 *
 * <p>The reports of Surefire, Failsafe, Gradle, pytest, jest-junit, go-junit-report, googletest, bats, cargo-nextest and
 * PHPUnit were checked word by word; many other tools write the same form. The elements of the test cases decide:
 *
 * <table>
 * <caption>How a test case counts; the last row that applies decides</caption>
 * <tr><th>in the report</th><th>counts as</th></tr>
 * <tr><td>nothing of what follows</td><td>passed</td></tr>
 * <tr><td>{@code flakyFailure}, {@code flakyError}</td><td>passed, and flaky</td></tr>
 * <tr><td>{@code skipped}, {@code ignored}, {@code disabled}; {@code ignored-testcase} in place of {@code testcase}; a
 *     {@code status} or {@code result} such as {@code notrun}, {@code suppressed}, {@code skipped} or {@code disabled}</td>
 *     <td>skipped</td></tr>
 * <tr><td>a test that googletest only lists, one that Jest lists as still to be written, a {@code warning} of PHPUnit that
 *     belongs to no class</td><td>skipped</td></tr>
 * <tr><td>{@code failure}, {@code error}, {@code rerunFailure}, {@code rerunError}, as often as they occur; a {@code status}
 *     or {@code result} such as {@code failed}, {@code error} or {@code timeout}</td><td>failed, once</td></tr>
 * </table>
 *
 * <p>A suite that did not start is a failed test: most tools write it as a test case with an error, and so are a failure
 * outside of any test case and the crash that {@code failsafe-summary.xml} reports. The counters of a suite ({@code tests},
 * {@code failures}, {@code errors}, {@code skipped}, {@code disabled}) count where it lists no test case. Elsewhere they
 * count only if they claim more failures than the test cases show, flaky ones and reruns included: then the run fails.
 *
 * <p>Some failures leave no trace in a report. Jest omits suites that failed to run unless jest-junit is configured with
 * {@code reportTestSuiteErrors}; Surefire writes no report for a class whose virtual machine crashed. Gradle's retries are
 * separate tests, one failed and one passed, unless {@code mergeReruns} is set.
 *
 * <p>Reports are read past characters that XML forbids, references to them such as <code>&amp;#27;</code>, and bytes that
 * are invalid in their encoding. What cannot be read nevertheless is a {@linkplain TestRun#problems() problem} of the run,
 * which then has no outcome unless a test failed. The same holds for files that are not XML but are named like a report,
 * or were one before. Other files are ignored.
 *
 * <p>Reports may come from anywhere: document type declarations and entities are refused, nothing else is opened, and
 * links below a folder are not followed. A report may have up to 64 MiB and 100 levels of elements; up to 10,000 files in
 * folders of up to 16 levels are read.
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
