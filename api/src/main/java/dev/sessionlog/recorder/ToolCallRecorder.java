package dev.sessionlog.recorder;

import dev.sessionlog.recorder.spi.Entry;

/**
 * A call of a tool in a session that is being recorded. If nothing records its end, the log of the interrupted session
 * names the tool under {@link dev.sessionlog.Interruption#unfinished()}.
 *
 * <p>Thread-safe.
 */
public final class ToolCallRecorder {
    private final Recording recording;
    private final int number;

    ToolCallRecorder(Recording recording, int number) {
        this.recording = recording;
        this.number = number;
    }

    /**
     * Records that the call ended, however it ended.
     *
     * @throws JournalException if the entry cannot be recorded
     * @throws IllegalStateException if the call has already ended, the session is finished, or its recorder is closed
     */
    public void finish() {
        recording.record(at -> new Entry.ToolFinished(at, number));
    }
}
