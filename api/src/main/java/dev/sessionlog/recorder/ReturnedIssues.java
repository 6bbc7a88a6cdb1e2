package dev.sessionlog.recorder;

import dev.sessionlog.Issues;
import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.items.ItemText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the issues that were resolved in one session and appeared again in a later one. Not thread-safe. */
final class ReturnedIssues {
    private final List<ReturnedIssue> found = new ArrayList<>();
    private final Map<String, Integer> resolvedIn = new HashMap<>();

    /** Adds the sessions in order of their numbers. */
    void add(SessionLog log) {
        Issues issues = log.issues().orElseGet(() -> Issues.builder().build());
        for (String name : names(issues)) {
            Integer resolved = resolvedIn.get(ItemText.key(name));
            if (resolved != null) {
                found.add(new ReturnedIssue(name, resolved, log.number()));
            }
        }
        issues.resolved().forEach(issue -> resolvedIn.put(ItemText.key(issue.name()), log.number()));
    }

    List<ReturnedIssue> found() {
        return List.copyOf(found);
    }

    /** Returns the name of every issue once, spelled as it first appears. */
    private static Collection<String> names(Issues issues) {
        Map<String, String> names = new LinkedHashMap<>();
        issues.outstanding().forEach(issue -> names.putIfAbsent(ItemText.key(issue.name()), issue.name()));
        issues.discovered().forEach(issue -> names.putIfAbsent(ItemText.key(issue.name()), issue.name()));
        issues.resolved().forEach(issue -> names.putIfAbsent(ItemText.key(issue.name()), issue.name()));
        return names.values();
    }
}
