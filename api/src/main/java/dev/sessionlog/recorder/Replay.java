package dev.sessionlog.recorder;

import dev.sessionlog.internal.journal.JournalScan;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rebuilds the state of a session from the entries of its journal. */
final class Replay implements JournalScan.Sink {
    private final Function<byte[], Entry> decoder;
    private @Nullable SessionState state;
    private int knownObjectives = -1;

    Replay(EntryCodec codec) {
        this.decoder = Objects.requireNonNull(codec.decoder(), "decoder");
    }

    @Override
    public void accept(byte[] payload) {
        apply(decoder.apply(payload));
    }

    /** Accepts an entry after entries were lost: an objective's number given since then may mean another objective. */
    void acceptLater(byte[] payload) {
        if (knownObjectives < 0) {
            knownObjectives = state == null ? 0 : state.objectives().size();
        }
        Entry entry = decoder.apply(payload);
        int objective = entry instanceof Entry.ObjectiveAchieved achieved
                ? achieved.objective()
                : entry instanceof Entry.ObjectiveDropped dropped ? dropped.objective() : 0;
        if (objective > knownObjectives) {
            throw new IllegalStateException(
                    "Objective " + objective + " cannot be identified because entries were lost.");
        }
        apply(entry);
    }

    private void apply(Entry entry) {
        if (state != null) {
            state.check(entry);
            state.apply(entry);
        } else if (entry instanceof Entry.Started started) {
            state = new SessionState(started);
        } else {
            throw new IllegalStateException("The first entry is not the start of a session.");
        }
    }

    /** Returns the state, or {@code null} if there were no entries. */
    @Nullable
    SessionState state() {
        return state;
    }
}
