package dev.sessionlog.recorder;

/**
 * What was found in a journal. An end that is torn off ({@code droppedBytes} without {@code laterEntries}) is the usual
 * trace of a kill, a full disk or a loss of power: it was never acknowledged as recorded.
 *
 * @param entries how many entries were read
 * @param intactBytes how many bytes they take, with the first line: where the rest starts
 * @param droppedBytes how many bytes follow that are no entry, or follow one that is none
 * @param laterEntries how many lines in these look like entries that are intact: if there are any, the journal is damaged
 * @param salvagedEntries how many of the later entries were read all the same; 0 unless that was asked for
 */
public record JournalReport(int entries, long intactBytes, long droppedBytes, int laterEntries, int salvagedEntries) {

    /** Returns whether entries are lost or in doubt that had been recorded. */
    public boolean damaged() {
        return laterEntries > 0;
    }

    /** Returns all of this in one sentence. */
    public String sentence() {
        if (droppedBytes == 0) {
            return entries + " entries were read, and there is nothing else.";
        }
        return entries + " entries were read; the " + droppedBytes + " bytes from offset " + intactBytes + " on are "
                + (damaged()
                        ? "damaged at their start, and " + laterEntries + " later entries look intact, of which "
                                + salvagedEntries + " were read."
                        : "an entry that was not written to its end.");
    }
}
