package dev.sessionlog.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the reports of one run. Not thread-safe. */
final class TestRunReader {
    private static final long LARGEST_REPORT = 64 << 20;
    private static final int MOST_LISTED = 20;

    private final List<String> failures = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int reports;
    private int tests;
    private int failed;
    private int skipped;

    void read(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean expected = name.startsWith("TEST-");
        TestReport report = new TestReport();
        try {
            if (Files.size(file) > LARGEST_REPORT) {
                throw new IOException("it is larger than " + LARGEST_REPORT + " bytes");
            }
            try (InputStream in = Files.newInputStream(file)) {
                report.read(in);
            }
            if (!report.isReport() && expected) {
                throw new IOException("its first element is no testsuite");
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            if (expected || report.isReport()) {
                problem("The report " + TestReport.line(name) + " could not be read to its end: " + reason(e) + ".");
            }
        }
        if (report.isReport()) {
            add(report);
        }
    }

    private static String reason(Exception e) {
        if (e instanceof XMLStreamException xml && xml.getLocation() != null) {
            return "line " + xml.getLocation().getLineNumber() + ", column "
                    + xml.getLocation().getColumnNumber() + " is no XML that is allowed here";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : TestReport.line(message);
    }

    private void add(TestReport report) {
        reports++;
        tests += report.tests();
        failed += report.failed();
        skipped += report.skipped();
        report.failures().stream().limit(MOST_LISTED - failures.size()).forEach(failures::add);
    }

    private void problem(String sentence) {
        if (problems.size() < MOST_LISTED) {
            problems.add(sentence);
        }
    }

    /** Returns what was read; absent when it was nothing. */
    Optional<TestRun> run() {
        return reports == 0 && problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new TestRun(tests, failed, skipped, failures, problems));
    }
}
