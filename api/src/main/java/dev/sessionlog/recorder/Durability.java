package dev.sessionlog.recorder;

/**
 * What has happened to an entry when the method that recorded it returns. At every level it is with the operating system:
 * it survives the end of this process, however that comes.
 */
public enum Durability {
    /**
     * Nothing is ever synced.
     *
     * <p>Not promised: that any entry survives a loss of power, or the end of the operating system; also one of long ago
     * may not.
     */
    NONE,
    /**
     * Synced with the first entry that comes a second or more after the last sync, by the recorder's clock, and when the
     * recorder is closed. Nothing is synced while nothing is recorded.
     *
     * <p>Not promised: that the entries since the last sync survive a loss of power, or the end of the operating system.
     */
    INTERVAL,
    /**
     * Synced before the method returns, so that the entry survives a loss of power. The default.
     *
     * <p>Not promised: that a disk has what it said it had written. The tests of this library kill processes; they do not
     * cut power.
     */
    EACH
}
