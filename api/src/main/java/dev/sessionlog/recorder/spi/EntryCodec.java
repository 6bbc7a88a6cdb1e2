package dev.sessionlog.recorder.spi;

/**
 * Turns the entries of a journal into bytes and back. The jar {@code dev.sessionlog:sessionlog-render-json} provides one
 * through {@link java.util.ServiceLoader}; a program has exactly one.
 *
 * <p>Implementations are thread-safe and have a public constructor without parameters. They know nothing of lengths,
 * checksums and files: the recorder sees to those.
 */
public interface EntryCodec {

    /**
     * Returns the name of the encoding, for example {@code json}: 1 to 20 of the letters a to z, digits and hyphens. It
     * stands in the first line of every journal, and changes when earlier entries can no longer be decoded.
     */
    String name();

    /** Returns the entry as bytes without a line feed: {@code decode(encode(entry))} equals {@code entry}. */
    byte[] encode(Entry entry);

    /**
     * Returns the entry that the bytes are.
     *
     * @throws RuntimeException if they are none; its message says where, and what was expected there
     */
    Entry decode(byte[] line);
}
