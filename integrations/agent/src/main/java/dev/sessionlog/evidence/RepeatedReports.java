package dev.sessionlog.evidence;

import java.nio.file.Path;
import java.util.NavigableSet;

/**
 * Finds files that repeat what another report says, and are not read: the attempts of a Bazel test before the last one,
 * which decides; the reports that TestNG writes below those of Surefire; and the file in which Ant collects its reports.
 */
final class RepeatedReports {
    private static final String REPORT = "TEST-";

    private RepeatedReports() {}

    /**
     * Returns whether a file repeats another report.
     *
     * @param files the files that are read together; one that is left from an earlier run repeats nothing
     */
    static boolean contain(Path file, NavigableSet<Path> files) {
        Path folder = file.getParent();
        Path above = folder == null ? null : folder.getParent();
        if (folder == null || above == null) {
            return false;
        }
        if (folder.endsWith("test_attempts")) {
            return files.contains(above.resolve("test.xml"));
        }
        if (folder.endsWith("junitreports")) {
            return hasReport(above, files);
        }
        return file.endsWith("TESTS-TestSuites.xml") && hasReport(folder, files);
    }

    private static boolean hasReport(Path folder, NavigableSet<Path> files) {
        Path first = files.ceiling(folder.resolve(REPORT));
        return first != null
                && folder.equals(first.getParent())
                && String.valueOf(first.getFileName()).startsWith(REPORT);
    }
}
