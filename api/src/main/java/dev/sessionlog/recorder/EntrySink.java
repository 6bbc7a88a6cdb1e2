package dev.sessionlog.recorder;

import dev.sessionlog.internal.journal.JournalWriter;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;

/** Stores entries. */
interface EntrySink {
    /** Stores nothing: in memory, the state is enough. */
    EntrySink NONE = new EntrySink() {
        @Override
        public void append(Entry entry) {}

        @Override
        public void close(boolean forever) {}
    };

    /** Stores an entry, or throws and does not store it. */
    void append(Entry entry);

    /**
     * Closes the sink.
     *
     * @param forever whether the session is finished, so that nobody will append to it again
     */
    void close(boolean forever);

    /** Returns a sink that encodes entries and appends them to a journal. */
    static EntrySink of(JournalWriter journal, EntryCodec codec) {
        return new EntrySink() {
            @Override
            public void append(Entry entry) {
                byte[] payload = codec.encode(entry);
                if (entry instanceof Entry.ToolStarted
                        || entry instanceof Entry.ToolFinished
                        || entry instanceof Entry.DocumentWritten) {
                    journal.appendUnsynced(payload);
                } else {
                    journal.append(payload);
                }
            }

            @Override
            public void close(boolean forever) {
                if (forever) {
                    journal.closeForever();
                } else {
                    journal.close();
                }
            }
        };
    }
}
