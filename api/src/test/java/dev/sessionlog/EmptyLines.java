package dev.sessionlog;

import dev.sessionlog.format.TemplateWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many lines of a document say nothing: headings with nothing below them, "Not recorded.", and results of tests that
 * are there already. Blank lines and rules are not counted at all.
 */
public final class EmptyLines {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) .*");
    private static final String NOTHING = "*" + TemplateWords.NOT_RECORDED + "*";
    /** A run of tests with its result, wherever it is told. */
    private static final Pattern TEST_RUN =
            Pattern.compile("Tests, run ([0-9]+): (?:PASS - |FAIL - )?(.+?)(?: - `.*`)?$");

    private EmptyLines() {}

    /** Returns the share of the lines of a Markdown document that say nothing, from 0 to 1. */
    public static double share(String document) {
        List<String> lines = document.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("---"))
                .toList();
        Set<String> results = new HashSet<>();
        int saysNothing = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(NOTHING) || isEmptyHeading(lines, i) || repeatsTestRun(line, results)) {
                saysNothing++;
            }
        }
        return lines.isEmpty() ? 0 : (double) saysNothing / lines.size();
    }

    private static boolean isEmptyHeading(List<String> lines, int i) {
        int level = level(lines.get(i));
        if (level == 0) {
            return false;
        }
        if (i + 1 == lines.size() || lines.get(i + 1).equals(NOTHING)) {
            return true;
        }
        int next = level(lines.get(i + 1));
        return next > 0 && next <= level;
    }

    private static int level(String line) {
        Matcher heading = HEADING.matcher(line);
        return heading.matches() ? heading.group(1).length() : 0;
    }

    private static boolean repeatsTestRun(String line, Set<String> results) {
        Matcher run = TEST_RUN.matcher(line);
        return run.find() && !results.add(run.group(1) + ": " + run.group(2));
    }
}
