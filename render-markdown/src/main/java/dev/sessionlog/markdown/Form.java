package dev.sessionlog.markdown;

/**
 * How a value stands in a line, for writing and for reading: {@code read} of what {@code write} wrote is the value.
 *
 * @param <T> the value
 */
interface Form<T> {
    /** Writes the value. */
    void write(T value, MarkdownWriter out);

    /**
     * Reads the value.
     *
     * @throws dev.sessionlog.format.MalformedLogException if something else stands there
     */
    T read(Source source);
}
