package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The steps of lenient reading that may fail because of a bug. Tests replace one of them with a step that fails.
 *
 * @param tasks finds the headings of tasks before a text is cut into sessions
 * @param block reads one block of a session
 * @param draft makes the draft of a session that was read
 */
record Steps(
        Function<List<Block>, NavigableSet<Integer>> tasks,
        BlockStep block,
        BiFunction<SessionLog.Builder, List<String>, Draft> draft) {

    static final Steps REAL = new Steps(TaskSection::named, SectionReader::read, Draft::of);

    /** Reads one block of a session. */
    interface BlockStep {
        /**
         * Reads a block.
         *
         * @param title whether it is the title of the session
         */
        void read(SectionReader reader, int index, boolean title);
    }
}
