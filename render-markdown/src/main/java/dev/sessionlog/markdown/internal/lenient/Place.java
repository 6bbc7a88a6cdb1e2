package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of the template: a section, or a part of one. */
enum Place {
    SESSION_INFORMATION,
    OBJECTIVES,
    PRIMARY(OBJECTIVES),
    SECONDARY(OBJECTIVES),
    TASKS,
    METRICS,
    METRICS_BEFORE(METRICS),
    METRICS_AFTER(METRICS),
    INSIGHTS(METRICS),
    VALIDATION,
    FUNCTIONAL(VALIDATION),
    PERFORMANCE_TESTS(VALIDATION),
    INTEGRATION(VALIDATION),
    ISSUES,
    RESOLVED(ISSUES),
    OUTSTANDING(ISSUES),
    DISCOVERED(ISSUES),
    STATUS,
    STATUS_BEFORE(STATUS),
    STATUS_AFTER(STATUS),
    HEALTH(STATUS),
    FILES,
    CRITICAL_FILES(FILES),
    CONFIGURATION_FILES(FILES),
    CREATED_FILES(FILES),
    DELETED_FILES(FILES),
    NEXT,
    PRIORITY_TASKS(NEXT),
    DEPENDENCIES(NEXT),
    CHECKLIST(NEXT),
    FOCUS_FILES(NEXT),
    TEST_REQUIREMENTS(NEXT),
    RISKS(NEXT),
    SUMMARY,
    ACCOMPLISHMENTS(SUMMARY),
    LESSONS(SUMMARY),
    RECOMMENDATIONS(SUMMARY),
    EFFECTIVENESS(SUMMARY),
    HANDOFF,
    FURTHER_NOTES;

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

    Place() {
        this.section = Optional.empty();
    }

    Place(Place section) {
        this.section = Optional.of(section);
    }

    private static Map<Optional<Place>, Map<String, Place>> table() {
        Map<Optional<Place>, Map<String, Place>> table = new HashMap<>();
        for (Place place : values()) {
            Synonyms.of(place)
                    .forEach(key -> table.computeIfAbsent(place.section, s -> new HashMap<>())
                            .putIfAbsent(key, place));
        }
        return table;
    }

    private static Map<String, List<Place>> parts() {
        Map<String, List<Place>> parts = new HashMap<>();
        for (Place place : values()) {
            if (!place.isSection()) {
                Synonyms.of(place)
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
        return Synonyms.of(this).get(0).equals(key);
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
