package dev.sessionlog.markdown.lenient;

import dev.sessionlog.format.Diagnostic.Level;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what people and agents wrote by hand: cuts the text into sessions, and gives each its draft.
 *
 * <p>The work grows linearly with the text, whatever it is; a text that is longer than the limit gives one error and no
 * draft.
 */
public final class LenientReader {
    private final int maxLength;
    private final int maxNesting;

    /**
     * @param maxLength the most characters of a text
     * @param maxNesting how deep items may be nested; deeper ones are read as siblings
     */
    public LenientReader(int maxLength, int maxNesting) {
        this.maxLength = maxLength;
        this.maxNesting = maxNesting;
    }

    /** Returns what can be understood of a text; it never throws for what the text says. */
    public ReadResult read(CharSequence text) {
        Remarks remarks = new Remarks();
        if (text.length() > maxLength) {
            remarks.add(
                    Level.ERROR,
                    1,
                    1,
                    Code.TEXT_TOO_LONG.text(),
                    "The text has " + text.length() + " characters; at most " + maxLength + " are read.");
            return ReadResult.of(List.of(), remarks.inOrder());
        }
        Outline outline = Outline.of(text, maxNesting);
        if (outline.tooDeep()) {
            remarks.add(
                    Code.NESTED_TOO_DEEPLY,
                    outline.line(1),
                    "Items are nested deeper than " + maxNesting + " levels; the deepest are read as siblings.");
        }
        for (Line line : outline.openFences()) {
            remarks.add(
                    Code.FENCE_NOT_CLOSED,
                    line,
                    "The fence is not closed; it is read as if it ended before the next heading.");
        }
        List<SessionDraft> sessions = new SessionCutter(outline, remarks).read();
        List<Draft> drafts = new ArrayList<>();
        for (SessionDraft session : sessions) {
            drafts.add(session.finish(remarks));
        }
        numbers(sessions, remarks);
        if (sessions.isEmpty()) {
            remarks.add(
                    Level.ERROR,
                    1,
                    1,
                    Code.NO_SESSION.text(),
                    "The text has nothing of a session log; expected were lines like \"**Date:** 2026-03-14\" and headings like \"## SESSION OBJECTIVES\".");
        }
        return ReadResult.of(drafts, remarks.inOrder());
    }

    private static void numbers(List<SessionDraft> sessions, Remarks remarks) {
        Map<Integer, Line> first = new HashMap<>();
        for (SessionDraft session : sessions) {
            if (session.number().isEmpty()) {
                continue;
            }
            int number = session.number().getAsInt();
            Line line = session.place("number").orElse(session.first());
            Line earlier = first.putIfAbsent(number, line);
            if (earlier != null) {
                remarks.add(
                        Code.SESSION_NUMBER_REPEATED,
                        line,
                        "The session number " + number + " is also that of the session in line " + earlier.number()
                                + ".");
            }
        }
    }
}
