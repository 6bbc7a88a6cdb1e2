package dev.sessionlog.recorder;

import java.util.Optional;

/**
 * What was found in a journal. An end that is torn off ({@code droppedBytes} without {@code laterEntries}) is the usual
 * trace of a kill or a full disk: it was never acknowledged as recorded. After a loss of power it may be, see {@link
 * Durability}.
 *
 * @param entries how many entries were read
 * @param intactBytes how many bytes they take, with the first line: where the rest starts
 * @param droppedBytes how many bytes follow that are no entry, or follow one that is none
 * @param laterEntries how many lines in these look like entries that are intact: if there are any, the journal is damaged
 * @param salvagedEntries how many of the later entries were read all the same; 0 unless that was asked for
 * @param refusal why the line where the rest starts is no entry although it is intact: what the codec says of it, or why it
 *     cannot follow the entries before it
 */
public record JournalReport(
        int entries,
        long intactBytes,
        long droppedBytes,
        int laterEntries,
        int salvagedEntries,
        Optional<String> refusal) {

    /** Returns whether entries are lost or in doubt that had been recorded. */
    public boolean damaged() {
        return laterEntries > 0;
    }

    /** Returns the number of the line where the rest starts, from 1; the first line of a journal says what it is. */
    public int line() {
        return intactBytes == 0 ? 1 : entries + 2;
    }

    /** Returns all of this in words. */
    public String sentence() {
        String read = entries + (entries == 1 ? " entry was read" : " entries were read");
        if (droppedBytes == 0) {
            return read + ", and there is nothing else.";
        }
        String rest =
                read + "; the " + droppedBytes + " bytes from line " + line() + " (offset " + intactBytes + ") on ";
        String later = laterEntries + " later entries look intact, of which " + salvagedEntries + " were read.";
        if (refusal.isPresent()) {
            return rest + "start with an intact line that is refused: " + refusal.get() + " With it, " + later;
        }
        return rest + "are "
                + (damaged() ? "damaged at their start, and " + later : "an entry that was not written to its end.");
    }
}
