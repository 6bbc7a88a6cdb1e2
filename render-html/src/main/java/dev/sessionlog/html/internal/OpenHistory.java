package dev.sessionlog.html.internal;

import dev.sessionlog.OpenItem;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows what sessions leave open, in a thread of sessions that continue one another. */
final class OpenHistory {
    private final Map<String, Item> items = new LinkedHashMap<>();
    private int sessions;
    private String agent = "";

    private static final class Item {
        private OpenItem.Kind kind;
        private final String text;
        private Optional<Severity> severity = Optional.empty();
        private final int first;
        private int since;
        private LocalDate sinceDate;
        private int sinceSession;
        private int lastSession;
        private int returns;

        Item(OpenItem item, SessionLog log, int session) {
            kind = item.kind();
            text = Excerpt.of(item.text());
            first = log.number();
            since = log.number();
            sinceDate = log.date();
            sinceSession = session;
            lastSession = session;
        }

        void seen(SessionLog log, int session) {
            if (lastSession < session - 1) {
                returns++;
                since = log.number();
                sinceDate = log.date();
                sinceSession = session;
            }
            lastSession = session;
        }
    }

    /** Adds the next session of the thread. */
    void add(SessionLog log, List<OpenItem> open) {
        sessions++;
        agent = Excerpt.of(log.agent());
        Map<String, Severity> severities = severities(log);
        for (OpenItem opened : open) {
            String key = Excerpt.key(opened.text());
            Item item = items.computeIfAbsent(group(opened.kind()) + key, absent -> new Item(opened, log, sessions));
            item.seen(log, sessions);
            item.kind = opened.kind();
            item.severity = opened.kind() == OpenItem.Kind.OUTSTANDING_ISSUE
                    ? Optional.ofNullable(severities.get(key))
                    : Optional.empty();
        }
    }

    private static Map<String, Severity> severities(SessionLog log) {
        Map<String, Severity> severities = new HashMap<>();
        for (OutstandingIssue issue :
                log.issues().map(issues -> issues.outstanding()).orElse(List.of())) {
            issue.severity().ifPresent(severity -> severities.put(Excerpt.key(issue.name()), severity));
        }
        return severities;
    }

    /** A priority task becomes an objective of the next session, and is the same then. */
    private static String group(OpenItem.Kind kind) {
        return switch (kind) {
            case OUTSTANDING_ISSUE -> "issue ";
            case CHECKLIST_ITEM -> "item ";
            default -> "goal ";
        };
    }

    /** Returns what the last session of the thread leaves open; one list for the checklist, one for all else. */
    List<OpenRow> open(boolean isChecklist, boolean isNamed) {
        List<OpenRow> rows = new ArrayList<>();
        for (Item item : items.values()) {
            if (item.lastSession == sessions && (item.kind == OpenItem.Kind.CHECKLIST_ITEM) == isChecklist) {
                rows.add(new OpenRow(
                        words(item.kind),
                        item.text,
                        item.severity,
                        item.since,
                        item.sinceDate,
                        sessions - item.sinceSession + 1,
                        item.returns,
                        item.first,
                        isNamed ? agent : ""));
            }
        }
        return rows;
    }

    private static String words(OpenItem.Kind kind) {
        return switch (kind) {
            case PRIORITY_TASK -> "priority task";
            case PRIMARY_OBJECTIVE -> "primary goal";
            case SECONDARY_OBJECTIVE -> "secondary goal";
            case TASK -> "task";
            case OUTSTANDING_ISSUE -> "issue";
            case CHECKLIST_ITEM -> "checklist item";
        };
    }
}
