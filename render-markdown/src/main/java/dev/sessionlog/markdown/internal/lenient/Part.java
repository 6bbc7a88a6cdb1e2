package dev.sessionlog.markdown.internal.lenient;

/**
 * A part of a session that causes a reader to fail.
 *
 * @param from the index of its first block
 * @param to the index after its last block; the part ends earlier if another session starts in it
 * @param header whether it is the header of the session
 * @param title the title of the custom section that keeps its text
 * @param failure what the reader threw
 */
record Part(int from, int to, boolean header, String title, Throwable failure) {
    boolean contains(int index) {
        return from <= index && index < to;
    }
}
