package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of the template, in the words in which people head it. */
enum Place {
    SESSION_INFORMATION(
            "session information|session info|session details|session metadata|session data|session header|session overview|session context|session metrics|session statistics|session stats|session facts|session duration|session timing|session timeline|metadata"),
    OBJECTIVES(
            "session objectives|objective|session objectives status|objectives status|session objectives and status|session objectives and completion|session goals status|planned objectives|objectives|session goals|goals|objectives and goals|session objective|goals and objectives|todays goals|objectives for this session"),
    PRIMARY(
            OBJECTIVES,
            "primary goals|primary objectives|primary goal|primary objective|primary|main goals|main objectives|must have|primary tasks"),
    SECONDARY(
            OBJECTIVES,
            "secondary goals|secondary objectives|secondary goal|secondary objective|secondary|stretch goals|optional goals|nice to have|bonus goals|stretch objectives|secondary tasks"),
    TASKS(
            "tasks completed|completed tasks|tasks|task log|work completed|implementation tasks|tasks performed|tasks executed"
                    + "|tasks in progress|completed work|tasks completed this session|tasks accomplished|task details|implementation log"
                    + "|work performed|tasks and progress|task progress|work log|completed today|completed this session|work done|what was completed|what was done|work summary|completed items|work completed this session|implementation progress|tasks worked on|session tasks|actions taken|actions performed|actions completed|activities|activities completed|tasks done|tasks finished"),
    METRICS(
            "performance metrics|metrics|performance|performance results|performance impact|performance improvements|performance data|performance summary|key metrics|performance comparison|before and after|before after comparison"),
    METRICS_BEFORE(
            METRICS,
            "before session|before|before metrics|metrics before|baseline|baseline metrics|before session metrics|pre session|pre session metrics|initial state|initial metrics|before optimization|session start|before this session|before changes"),
    METRICS_AFTER(
            METRICS,
            "after session|after|after metrics|metrics after|after session metrics|post session|post session metrics|final metrics|current metrics|final state|current state|after optimization|session end|after this session|after changes|results"),
    INSIGHTS(METRICS, "key performance insights|performance insights|key insights|insights|performance analysis"),
    VALIDATION(
            "testing and validation|testing|validation|tests|test results|validation results|testing results|testing and verification"
                    + "|verification|validation and testing|tests performed|test and validation|testing validation|validation testing|quality assurance|tests and validation|testing checklist|testing status|test status|test results summary|test summary|testing summary|testing done|tests run|verification tests|verification results|testing performed|testing completed"),
    FUNCTIONAL(
            VALIDATION,
            "functional tests performed|functional tests|functional testing|functional test|functional validation|functional tests results|tests performed|unit tests|manual tests|manual testing|ui tests|regression tests|feature tests|validation tests|acceptance tests|functionality tests|verification checklist|test checklist"),
    PERFORMANCE_TESTS(
            VALIDATION,
            "performance tests performed|performance tests|performance testing|performance test|load tests|load testing|performance validation|stress tests|benchmarks|benchmark tests"),
    INTEGRATION(
            VALIDATION,
            "integration tests|integration testing|integration tests performed|integration test|integration validation|api tests|system tests|end to end tests|e2e tests"),
    ISSUES(
            "critical issues|issues|issues encountered|problems encountered|challenges|challenges encountered|issues and challenges|issues and fixes|issues and problems|known issues and blockers|critical issues and resolutions|issues and resolutions|issues and blockers|problems|bugs|known issues and resolutions|known issues and workarounds|challenges and solutions|challenges and resolutions|problems and solutions|issues and solutions|bugs discovered|bugs found|bugs and fixes|errors encountered|challenges faced|issues summary|critical issues summary|critical issues discovered|critical issues identified|critical issues found|problems encountered and solutions|problems encountered and resolutions|issues encountered and solutions|issues encountered and resolutions|issues encountered and resolved|challenges encountered and solutions|issues and risks|bugs encountered|blockers encountered|issues faced|problems faced"),
    RESOLVED(
            ISSUES,
            "resolved issues|issues resolved|fixed issues|issues fixed|resolved|critical issues resolved|resolved critical issues|bugs fixed|fixed bugs|solved issues|issues resolved this session|resolved this session|problems solved|problems resolved|recently resolved issues|challenges resolved|resolved challenges|challenges solved|bugs resolved|resolved bugs|errors fixed|problems fixed|fixed|solved|closed|resolved problems"),
    OUTSTANDING(
            ISSUES,
            "outstanding issues|remaining issues|open issues|known issues|unresolved issues|outstanding|pending issues|current issues|active issues|open|unresolved|remaining|pending|outstanding critical issues|critical outstanding issues|open problems|remaining problems|blockers|current blockers|active bugs|open bugs|remaining bugs|known bugs|current issue|current problem|current problems|known problems|unresolved problems|pre existing issues|issues remaining|ongoing issues|critical issues outstanding|issues outstanding"),
    DISCOVERED(
            ISSUES,
            "new issues discovered|new issues|discovered issues|issues discovered|newly discovered issues|new issues found|issues found|discovered|issues identified|new issues identified|newly identified issues|newly found issues|problems discovered|new|new problems"),
    STATUS(
            "system status|system state|current system status|system status summary|system status update|environment status|current status|system status overview"),
    STATUS_BEFORE(
            STATUS,
            "before session|before|pre session|pre session status|before session status|system status before|initial state|initial status|status before|session start|before this session|before changes"),
    STATUS_AFTER(
            STATUS,
            "after session|after|post session|post session status|after session status|system status after|final state|final status|current state|current status|status after|session end|after this session|after changes"),
    HEALTH(STATUS, "system health summary|system health|health summary|overall health|overall system health|health"),
    FILES(
            "files modified|files changed|modified files|file changes|files|changed files|files modified created|files created modified|files created and modified|files modified and created|code changes|changes made to files|files affected|files touched|files updated|file modifications|files changed this session|files modified this session"),
    CRITICAL_FILES(
            FILES,
            "critical changes|modified|modified files|files modified|core changes|changed|updated|updated files|major changes|modified files critical|critical files|critical|key changes|existing files modified|source changes|code changes"),
    CONFIGURATION_FILES(
            FILES,
            "configuration changes|configuration files|config changes|configuration|config files|config|configuration updates|environment changes"),
    CREATED_FILES(
            FILES, "new files created|new files|files created|created files|created|files added|added|added files|new"),
    DELETED_FILES(FILES, "files deleted|deleted files|deleted|removed files|files removed|removed|files archived"),
    NEXT(
            "next session preparation|next session|preparation for next session|next session prep|next session planning|next session plan|for next session|next session setup|next session requirements"),
    PRIORITY_TASKS(
            NEXT,
            "immediate priority tasks|priority tasks|immediate priorities|immediate tasks|next tasks|next steps|immediate next steps"
                    + "|next session priorities|priorities for next session|next session tasks|immediate priority|top priorities|priorities|next session objectives|next session goals|immediate actions|immediate priority actions|recommended next steps|tasks for next session|next priorities|priority tasks for next session|next priority tasks|remaining tasks|pending tasks|immediate action items|next actions|upcoming tasks|next steps for next session|immediate next tasks|whats next|what to do next|what is next|to do|todo|next session focus|next session todo|next session todos|next session to do|next session priority|next session should|next session action items|action items|recommended actions|suggested next steps|next steps recommended|next development steps|remaining work|remaining steps|work remaining|tasks remaining|outstanding tasks|open tasks|open items|upcoming work|follow up tasks|follow ups|priorities for the next session|next session recommendations|next session action plan|next session actions"),
    DEPENDENCIES(
            NEXT,
            "dependencies to address|dependencies|dependencies and blockers|dependencies to resolve|blocking dependencies"),
    CHECKLIST(NEXT, "pre session checklist|checklist|preparation checklist|session checklist|next session checklist"),
    FOCUS_FILES(
            NEXT,
            "files to focus on next|files to focus on|focus files|files to review|files to modify|key files to focus on|files for next session|key files for next session"),
    TEST_REQUIREMENTS(
            NEXT,
            "testing requirements|test requirements|testing needed|tests needed|required tests|testing required|validation requirements"),
    RISKS(
            NEXT,
            "risk assessment for next session|risk assessment|risks|risk analysis|risks and mitigation|potential risks"),
    SUMMARY(
            "session summary|summary|final summary|executive summary|session wrap up|wrap up|session results|overall summary|session recap"),
    ACCOMPLISHMENTS(
            SUMMARY,
            "major accomplishments|accomplishments|key accomplishments|achievements|key achievements|major achievements|what was accomplished|accomplished|session accomplishments|session achievements|major wins|successes|what went well"),
    LESSONS(
            SUMMARY,
            "lessons learned|lessons|key learnings|learnings|key lessons|lesson learned|key lessons learned|insights and lessons|insights gained|what we learned"),
    RECOMMENDATIONS(
            SUMMARY,
            "recommendations|recommendation|suggestions|recommendations for next session|recommendations for future sessions|recommendations for future|future recommendations"),
    EFFECTIVENESS(
            SUMMARY,
            "session effectiveness|effectiveness|session effectiveness rating|productivity|session evaluation|effectiveness metrics|session rating"),
    HANDOFF(
            "handoff notes|handoff|hand off notes|handover notes|handover|notes for next agent|notes for next session|notes for the next agent|handoff information|critical handoff information|session handoff|handoff notes for next session|handoff notes for next agent|agent handoff|handoff summary|handoff to next session|handoff to next agent|handoff instructions|handoff instructions for next session|handoff instructions for next agent|instructions for next agent|instructions for the next agent|instructions for next session|next agent instructions|notes for next developer|handoff message"),
    FURTHER_NOTES("further notes");

    /** Longer headings are sentences. */
    private static final int LONGEST = 120;

    private static final Pattern NUMBERS = Pattern.compile("^(?:\\d+ )+");
    private static final Pattern AFTER = Pattern.compile(
            "(?<=objectives|goals)(?: all)? (?:achieved|met|completed|accomplished|reached)$"
                    + "| (?:continued|update|updated|cont|final|so far|this session|today|performed|for (?:this|the|next) session|for session \\d+|session \\d+|overview|details|section|list|checked|needed)$");
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:session \\d+|phase \\d+|key|major|critical|current|final|overall|detailed|updated|the) ");
    private static final Map<Optional<Place>, Map<String, Place>> BY_KEY = table();
    private static final Map<String, List<Place>> PARTS = parts();

    private final Optional<Place> section;
    private final String keys;

    Place(String keys) {
        this.section = Optional.empty();
        this.keys = keys;
    }

    Place(Place section, String keys) {
        this.section = Optional.of(section);
        this.keys = keys;
    }

    private static Map<Optional<Place>, Map<String, Place>> table() {
        Map<Optional<Place>, Map<String, Place>> table = new HashMap<>();
        for (Place place : values()) {
            Wording.all(place.keys)
                    .forEach(key -> table.computeIfAbsent(place.section, s -> new HashMap<>())
                            .putIfAbsent(key, place));
        }
        return table;
    }

    private static Map<String, List<Place>> parts() {
        Map<String, List<Place>> parts = new HashMap<>();
        for (Place place : values()) {
            if (!place.isSection()) {
                Wording.all(place.keys)
                        .forEach(key -> parts.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(place));
            }
        }
        return parts;
    }

    /** Returns the section of the template that the place is in: itself when it is one. */
    Place section() {
        return section.orElse(this);
    }

    boolean isSection() {
        return section.isEmpty();
    }

    /** Whether the words head this place in the template itself. */
    boolean isOwn(String key) {
        return Wording.first(keys).equals(key);
    }

    /** Returns the section that the words head. */
    static Optional<Place> section(String key) {
        return in(Optional.empty(), key);
    }

    /** Returns the part of a section that the words head. */
    static Optional<Place> within(Place section, String key) {
        return in(Optional.of(section), key);
    }

    private static Optional<Place> in(Optional<Place> section, String key) {
        Map<String, Place> places = BY_KEY.getOrDefault(section, Map.of());
        return variants(key).stream()
                .flatMap(variant -> Optional.ofNullable(places.get(variant)).stream())
                .findFirst();
    }

    /**
     * Returns the part of any section whose words are its own alone.
     *
     * @param leastWords how many words it takes to tell: one is enough only where nothing else is read
     */
    static Optional<Place> anywhere(String key, int leastWords) {
        List<Place> found = variants(key).stream()
                .filter(variant -> Wording.words(variant) >= leastWords)
                .flatMap(variant -> PARTS.getOrDefault(variant, List.of()).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns the words, and the words without what people put around them. */
    private static List<String> variants(String key) {
        if (key.length() > LONGEST) {
            return List.of();
        }
        String bare = AFTER.matcher(NUMBERS.matcher(key).replaceFirst("")).replaceFirst("");
        String unqualified = BEFORE.matcher(bare).replaceFirst("");
        return List.of(key, bare, unqualified);
    }
}
