package dev.sessionlog.recorder;

import java.util.Optional;

/**
 * Describes what was found in a journal. An incomplete entry at the end ({@code droppedBytes} without {@code
 * laterEntries}) is the usual trace of a kill or a full disk; that entry was never acknowledged as recorded. After a
 * power failure, acknowledged entries may be lost as well, see {@link Durability}.
 *
 * @param entries the number of entries read
 * @param intactBytes the number of bytes these entries take, including the first line; the offset of the rest
 * @param droppedBytes the number of bytes after the last readable entry
 * @param laterEntries the number of lines in these bytes that look like intact entries; if there are any, the journal
 *     is damaged
 * @param salvagedEntries the number of later entries that were read nevertheless; 0 unless the journal was salvaged
 * @param refusal why the first line of the rest is not accepted as an entry although it is intact: the codec's message,
 *     or why it cannot follow the entries before it
 */
public record JournalReport(
        int entries,
        long intactBytes,
        long droppedBytes,
        int laterEntries,
        int salvagedEntries,
        Optional<String> refusal) {

    /** Returns whether entries that had been recorded are lost or in doubt. */
    public boolean damaged() {
        return laterEntries > 0;
    }

    /** Returns the number of the line where the rest starts, from 1. The first line of a journal is its header. */
    public int line() {
        return intactBytes == 0 ? 1 : entries + 2;
    }

    /** Returns this report as a sentence. */
    public String sentence() {
        String read = entries + (entries == 1 ? " entry was read" : " entries were read");
        if (droppedBytes == 0) {
            return read + ", and nothing follows.";
        }
        String rest =
                read + "; the " + droppedBytes + " bytes from line " + line() + " (offset " + intactBytes + ") on ";
        String later = laterEntries + " later entries look intact; " + salvagedEntries + " of them were read.";
        if (refusal.isPresent()) {
            return rest + "start with an intact line that is not a valid entry: " + refusal.get()
                    + " Including that line, " + later;
        }
        return rest + "are " + (damaged() ? "damaged at their start, and " + later : "an incompletely written entry.");
    }
}
