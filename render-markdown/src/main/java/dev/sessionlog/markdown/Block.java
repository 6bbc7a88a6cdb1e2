package dev.sessionlog.markdown;

/**
 * A part of the template, for writing and for reading: where the attributes of a value stand.
 *
 * @param <V> the model type
 * @param <B> its builder
 */
interface Block<V, B> {
    /** Whether the value has nothing to stand here. */
    boolean isEmpty(V value);

    /** Writes what the value has; nothing when it is empty. */
    void write(V value, MarkdownWriter out);

    /**
     * Reads what stands at the current line into the builder; nothing when this part is not there.
     *
     * @throws dev.sessionlog.format.MalformedLogException if it starts here but is no such part
     */
    void read(Lines in, B builder);
}
