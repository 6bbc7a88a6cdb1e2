package dev.sessionlog.recorder.spi;

import java.util.function.Function;

/**
 * Converts the entries of a journal to bytes and back. The jar {@code dev.sessionlog:sessionlog-render-json} provides a
 * codec through {@link java.util.ServiceLoader}; a program must have exactly one.
 *
 * <p>Implementations must be thread-safe and have a public constructor without parameters. They do not deal with
 * lengths, checksums and files: the recorder does.
 */
public interface EntryCodec {

    /**
     * Returns the name of the encoding, for example {@code json}: 1 to 20 characters, each a letter from a to z, a
     * digit or a hyphen. It is written to the first line of every journal, and must change when earlier entries can no
     * longer be decoded.
     */
    String name();

    /**
     * Returns the entry as bytes without a line feed, such that {@code decode(encode(entry))} equals {@code entry}.
     */
    byte[] encode(Entry entry);

    /**
     * Returns the entry that the bytes encode.
     *
     * @throws RuntimeException if the bytes are not a valid entry; the message says where, and what was expected there
     */
    Entry decode(byte[] line);

    /**
     * Returns a function for decoding many entries one after the other. It returns and throws what {@link #decode} does,
     * but need not be thread-safe. A codec can override this method to use the same buffers for all entries; by default,
     * the function calls {@code decode}.
     */
    default Function<byte[], Entry> decoder() {
        return this::decode;
    }
}
