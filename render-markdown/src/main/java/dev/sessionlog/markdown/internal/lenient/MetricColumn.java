package dev.sessionlog.markdown.internal.lenient;

/** What a column of a table of metrics holds. */
enum MetricColumn {
    NAME,
    VALUE,
    BEFORE,
    AFTER,
    IMPROVEMENT,
    IMPACT,
    NOTES,
    OTHER;

    private static final Synonyms<MetricColumn> WORDS = Synonyms.of(MetricColumn.class);

    /** Returns what the words of a head mean; the first column, whatever its head, has the names. */
    static MetricColumn of(String key, boolean first) {
        return WORDS.find(key).orElse(first ? NAME : like(key));
    }

    private static MetricColumn like(String key) {
        if (key.startsWith("before")) {
            return BEFORE;
        }
        return key.startsWith("after") ? AFTER : key.contains("improvement") ? IMPROVEMENT : OTHER;
    }
}
