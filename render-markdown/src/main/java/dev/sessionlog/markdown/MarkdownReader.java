package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads. */
public final class MarkdownReader implements LogReader {

    /** Creates a reader. */
    public MarkdownReader() {}

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String fileExtension() {
        return "md";
    }

    @Override
    public SessionLog read(CharSequence text) {
        String document = text.toString();
        Lines in = new Lines(document);
        in.skipTitle();
        SessionLog.Builder builder = SessionLog.builder();
        Template.DOCUMENT.read(in, builder);
        if (!in.atEnd()) {
            throw in.unexpected();
        }
        SessionLog log = in.build(1, builder::build);
        verify(log, in.options(), document);
        return log;
    }

    private static void verify(SessionLog log, Options options, String document) {
        Verification verification = new Verification(document);
        try {
            new MarkdownRenderer(options).render(log, verification);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a verification throws none
        }
        verification.end();
    }

    @Override
    public ReadResult readLeniently(CharSequence text) {
        try {
            SessionLog log = read(text);
            return ReadResult.of(List.of(Draft.of(log.toBuilder(), List.of())), List.of());
        } catch (MalformedLogException e) {
            return ReadResult.of(
                    List.of(),
                    List.of(Diagnostic.of(Diagnostic.Level.ERROR, e.line(), e.column(), "not-a-log", e.detail())));
        }
    }
}
