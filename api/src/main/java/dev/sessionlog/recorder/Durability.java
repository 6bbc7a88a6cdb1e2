package dev.sessionlog.recorder;

/**
 * What has happened to an entry when the method that recorded it returns. At every level it is with the operating system:
 * it survives the end of this process, however that comes. Only a {@linkplain #EACH synced} entry survives the end of the
 * operating system or of its power, as far as the disk keeps what it says it has written.
 */
public enum Durability {
    /** Nothing is ever synced: a loss of power may take any entry, also one of long ago. */
    NONE,
    /**
     * Synced with the first entry that comes a second or more after the last sync, by the recorder's clock, and when the
     * recorder is closed: a loss of power takes the entries since then. Nothing is synced while nothing is recorded.
     */
    INTERVAL,
    /** Synced before the method returns. The default. */
    EACH
}
