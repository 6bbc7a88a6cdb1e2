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
        public void close() {}
    };

    /** Stores an entry, or throws and does not store it. */
    void append(Entry entry);

    /** Closes the sink. */
    void close();

    /** Returns a sink that encodes entries and appends them to a journal. */
    static EntrySink of(JournalWriter journal, EntryCodec codec) {
        return new EntrySink() {
            @Override
            public void append(Entry entry) {
                journal.append(codec.encode(entry));
            }

            @Override
            public void close() {
                journal.close();
            }
        };
    }
}
