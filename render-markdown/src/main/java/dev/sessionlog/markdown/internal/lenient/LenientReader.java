package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Finding;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic.Level;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.markdown.internal.lenient.SessionCutter.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads what people and agents wrote by hand: cuts the text into sessions, and gives each its draft.
 *
 * <p>The work grows linearly with the text, whatever it is; a text that is longer than the limit gives one error and no
 * draft.
 */
public final class LenientReader {
    private final int maxDocumentLength;
    private final int maxNesting;
    private final Steps steps;

    /**
     * @param maxDocumentLength the most characters of a text
     * @param maxNesting how deep items may be nested; deeper ones are read as siblings
     */
    public LenientReader(int maxDocumentLength, int maxNesting) {
        this(maxDocumentLength, maxNesting, Steps.REAL);
    }

    LenientReader(int maxDocumentLength, int maxNesting, Steps steps) {
        this.maxDocumentLength = maxDocumentLength;
        this.maxNesting = maxNesting;
        this.steps = steps;
    }

    /**
     * Returns the log that a renderer wrote, with its findings at the lines of the attributes that they concern, or what can
     * be understood of any other text. It never throws because of the text.
     *
     * @param strict reads what a renderer wrote, and throws a {@link MalformedLogException} for any other text
     */
    public ReadResult read(CharSequence text, Function<CharSequence, SessionLog> strict) {
        Guard<ReadResult> rendered = Guard.of(() -> withFindings(strict.apply(text), text));
        if (rendered.failure().isEmpty()) {
            return rendered.get();
        }
        Remarks remarks = new Remarks();
        rendered.failure()
                .filter(failure -> !(failure instanceof MalformedLogException))
                .ifPresent(failure -> remarks.add(
                        Code.READER_FAILED,
                        Line.of(1, ""),
                        "Strict reading failed because of " + Guard.sentence(failure)
                                + "; the text was read leniently instead."));
        return read(text, remarks);
    }

    /** Returns what can be understood of a text that was written by hand. It never throws because of the text. */
    ReadResult read(CharSequence text) {
        return read(text, new Remarks());
    }

    private ReadResult read(CharSequence text, Remarks remarks) {
        if (text.length() > maxDocumentLength) {
            remarks.add(
                    Level.ERROR,
                    1,
                    1,
                    Code.TEXT_TOO_LONG.text(),
                    "The text has " + text.length() + " characters, but the limit is " + maxDocumentLength
                            + "; nothing was read.");
            return ReadResult.of(List.of(), remarks.inOrder());
        }
        Remarks read = new Remarks();
        Guard<List<Draft>> sessions = Guard.of(() -> sessions(text, read));
        if (sessions.failure().isPresent()) {
            Draft whole = whole(text, sessions.failure().get(), remarks);
            return ReadResult.of(List.of(whole), remarks.inOrder());
        }
        remarks.addAll(read);
        return ReadResult.of(sessions.get(), remarks.inOrder());
    }

    private List<Draft> sessions(CharSequence text, Remarks remarks) {
        ConflictMarkers.firstLine(text)
                .ifPresent(line -> remarks.add(
                        Level.ERROR,
                        line,
                        1,
                        Code.CONFLICT_MARKER.text(),
                        "Git conflict marker: the text contains two versions of the log. Resolve the conflict."));
        Outline outline = Outline.of(text, maxNesting);
        if (outline.tooDeep()) {
            remarks.add(
                    Code.NESTED_TOO_DEEPLY,
                    outline.line(1),
                    "List items are nested more than " + maxNesting
                            + " levels deep; the deepest were read as siblings.");
        }
        for (Line line : outline.openFences()) {
            remarks.add(
                    Code.FENCE_NOT_CLOSED, line, "The code fence is not closed; it was ended before the next heading.");
        }
        List<Session> sessions = Sessions.read(outline, steps);
        List<Draft> drafts =
                sessions.stream().flatMap(session -> session.draft().stream()).toList();
        if (!drafts.isEmpty()) {
            sessions.forEach(session -> remarks.addAll(session.remarks()));
            numbers(sessions.stream().map(Session::places).toList(), remarks);
        } else {
            remarks.add(
                    Level.ERROR,
                    1,
                    1,
                    Code.NO_SESSION.text(),
                    "The text does not contain a session log. Expected lines such as \"**Date:** 2026-03-14\" and headings"
                            + " such as \"## SESSION OBJECTIVES\".");
        }
        return drafts;
    }

    /** Keeps a text that could not be cut into sessions verbatim. */
    private static Draft whole(CharSequence text, Throwable failure, Remarks remarks) {
        Line first = Line.of(1, "");
        remarks.add(
                Code.READER_FAILED,
                first,
                "The text could not be read because of " + Guard.sentence(failure)
                        + "; it was kept as a custom section.");
        SessionDraft session = new SessionDraft(first);
        session.keep("", text.toString());
        return session.finish(remarks, Draft::of);
    }

    private ReadResult withFindings(SessionLog log, CharSequence text) {
        Remarks remarks = new Remarks();
        List<Finding> findings = log.findings();
        if (!findings.isEmpty()) {
            List<Session> sessions = Sessions.read(Outline.of(text, maxNesting), steps);
            SessionDraft places = sessions.isEmpty()
                    ? new SessionDraft(Line.of(1, ""))
                    : sessions.get(0).places();
            places.findings(findings, remarks);
        }
        return ReadResult.of(List.of(Draft.of(log.toBuilder(), List.of())), remarks.inOrder());
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
                        "The session number " + number + " is already used by the session in line " + earlier.number()
                                + ".");
            }
        }
    }
}
