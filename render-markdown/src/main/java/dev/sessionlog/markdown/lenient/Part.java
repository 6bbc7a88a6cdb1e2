package dev.sessionlog.markdown.lenient;

/**
 * A part of a session that a reader failed at.
 *
 * @param from the index of its first block
 * @param to the index after its last block; a part without the header ends earlier where another session starts
 * @param header whether the header of the session is part of it
 * @param title the title of the custom section that keeps its text
 * @param failure what the reader threw
 */
record Part(int from, int to, boolean header, String title, Throwable failure) {
    boolean contains(int index) {
        return from <= index && index < to;
    }
}
