package dev.sessionlog.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the reports of one run. Not thread-safe. */
final class TestRunReader {
    private static final long LARGEST_REPORT = 64 << 20;
    private static final int MOST_LISTED = 20;
    /** File names that test runners usually give their reports; other files may be anything. */
    private static final Pattern LIKELY = Pattern.compile("(?i).*(?:test|junit|xunit|report|result).*");

    private final List<String> failures = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<Path> relevant = new HashSet<>();
    private int reports;
    private int tests;
    private int failed;
    private int skipped;
    private int flaky;
    private int failuresOfSummary;

    /**
     * Reads a file.
     *
     * @param name its name in problems
     * @param known whether an earlier version of it was a report
     * @return whether it is a report
     */
    boolean read(Path file, String name, boolean known) {
        boolean named = String.valueOf(file.getFileName()).startsWith("TEST-");
        TestReport report = new TestReport();
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new IOException("it is empty");
            }
            if (size > LARGEST_REPORT) {
                throw new IOException("it is larger than " + LARGEST_REPORT + " bytes");
            }
            try (InputStream in = Files.newInputStream(file)) {
                report.read(in);
            }
            if (report.isOther() && named) {
                throw new IOException("its first element is not a testsuite");
            }
        } catch (NoSuchFileException e) {
            return false; // deleted since it was found
        } catch (IOException | XMLStreamException | RuntimeException | OutOfMemoryError e) {
            // The parser keeps an attribute or a comment as a whole, however long it is.
            boolean likely = !report.isOther() && LIKELY.matcher(name).matches();
            if (named || known || likely || report.isReport()) {
                relevant.add(file);
                problem("The report " + TestReport.line(name) + " could not be read to its end: " + reason(e) + ".");
            }
        }
        report.summary().ifPresent(summary -> {
            relevant.add(file);
            add(summary);
        });
        if (report.isReport()) {
            relevant.add(file);
            add(report);
        }
        return report.isReport();
    }

    /** Returns why something could not be read, as the end of a sentence without its full stop. */
    static String reason(Throwable e) {
        if (e instanceof XMLStreamException xml && xml.getLocation() != null) {
            return "invalid XML at line " + xml.getLocation().getLineNumber() + ", column "
                    + xml.getLocation().getColumnNumber();
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof OutOfMemoryError) {
            return "there is not enough memory for it";
        }
        String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : TestReport.line(message);
    }

    private void add(TestReport report) {
        SuiteTally total = report.total();
        reports++;
        tests += total.tests();
        failed += total.failed();
        skipped += total.skipped();
        flaky += total.flaky();
        report.failures().stream().limit(MOST_LISTED - failures.size()).forEach(failures::add);
    }

    private void add(FailsafeSummary summary) {
        failuresOfSummary += summary.failures();
        summary.crash().ifPresent(why -> {
            reports++;
            tests++;
            failed++;
            if (failures.size() < MOST_LISTED) {
                failures.add("Failsafe: " + why);
            }
        });
    }

    /** Returns the files that are reports or summaries, or should have been. */
    Set<Path> relevant() {
        return relevant;
    }

    void problem(String sentence) {
        if (problems.size() < MOST_LISTED) {
            problems.add(sentence);
        }
    }

    /** Returns the results read, or empty if there are none. */
    Optional<TestRun> run() {
        if (failed == 0 && failuresOfSummary > 0) {
            reports++;
            failed = failuresOfSummary;
            tests = Math.max(tests, failed + skipped);
        }
        return reports == 0 && problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new TestRun(tests, failed, skipped, flaky, failures, problems));
    }
}
