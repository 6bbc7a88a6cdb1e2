package dev.sessionlog.recorder;

import dev.sessionlog.internal.journal.JournalWriter;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;

/** Where entries are kept. */
interface EntrySink {
    /** In memory there is only the state. */
    EntrySink NONE = new EntrySink() {
        @Override
        public void append(Entry entry) {}

        @Override
        public void close() {}
    };

    /** Keeps an entry, or throws and does not keep it. */
    void append(Entry entry);

    /** Ends the keeping. */
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
