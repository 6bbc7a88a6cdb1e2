package dev.sessionlog.recorder;

/**
 * How safely an entry is stored when the method that recorded it returns.
 *
 * <table>
 * <caption>What a recorded entry survives</caption>
 * <tr><th>level</th><th>killed process</th><th>power failure or crash of the operating system</th><th>cost</th></tr>
 * <tr>
 *   <td>{@link #NONE}</td>
 *   <td>survives</td>
 *   <td>not promised for any entry, however old</td>
 *   <td>one write per entry</td>
 * </tr>
 * <tr>
 *   <td>{@link #INTERVAL}</td>
 *   <td>survives</td>
 *   <td>survives once synced; not promised for entries recorded since the last sync</td>
 *   <td>one write per entry, about one sync per second</td>
 * </tr>
 * <tr>
 *   <td>{@link #EACH}</td>
 *   <td>survives</td>
 *   <td>survives; not promised if the disk loses what it confirmed</td>
 *   <td>one write and one sync per entry, about 0.5 ms</td>
 * </tr>
 * </table>
 *
 * <p>That a tool call began or ended, and the checksum of a document, are not synced by themselves but together with the
 * next other entry. Until then they survive only a killed process.
 *
 * <p>The tests of this library kill processes. They do not cut power.
 */
public enum Durability {
    /** Never syncs. */
    NONE,
    /**
     * Syncs with the first entry that is recorded a second or more after the last sync, by the recorder's clock, and
     * when the recorder is closed. Nothing is synced while nothing is recorded.
     */
    INTERVAL,
    /** Syncs every entry before the method that recorded it returns. The default. */
    EACH
}
