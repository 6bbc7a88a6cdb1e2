package dev.sessionlog.cli;

import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.LogReaders;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A log given on the command line: a file in any format, a recorder's journal, or standard input.
 *
 * @param name the file, or {@code -}
 * @param format the format of standard input
 */
record Input(String name, String format) {
    static final String FROM = "The format of standard input: markdown or json. Default: ${DEFAULT-VALUE}.";

    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern SESSION = Pattern.compile("session-\\d+\\.(?:journal|md|json)");

    /** Returns the input of that name or, if it is a folder, the files of its sessions. */
    static List<Input> all(String name, String format) throws IOException {
        if (name.equals(STANDARD_INPUT) || !Files.isDirectory(Path.of(name))) {
            return List.of(new Input(name, format));
        }
        try (Stream<Path> files = Files.list(Path.of(name))) {
            return files.filter(file ->
                            SESSION.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .map(file -> new Input(file.toString(), format))
                    .toList();
        }
    }

    ReadResult read() throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return readStandardInput(LogReaders.get(format));
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(name, null, "There is no file or folder of this name.");
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(name, null, "This is a folder, but a file was expected.");
        }
        return name.endsWith(".journal") ? readJournal(file) : SessionLogs.readLeniently(file);
    }

    /** Does the same as {@link SessionLogs#readLeniently(Path)} for a file. */
    private static ReadResult readStandardInput(LogReader reader) throws IOException {
        byte[] bytes = System.in.readAllBytes();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
            int line = 1
                    + (int) IntStream.range(0, in.position())
                            .filter(i -> bytes[i] == '\n')
                            .count();
            String sentence = String.format(
                    Locale.ROOT, "Invalid UTF-8: byte 0x%02X at offset %d.", bytes[in.position()], in.position());
            return ReadResult.of(
                    List.of(), List.of(Diagnostic.of(Diagnostic.Level.ERROR, line, 1, "not-utf-8", sentence)));
        }
        String read = text.flip().toString();
        return reader.readLeniently(read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read);
    }

    private static ReadResult readJournal(Path file) {
        try {
            RecoveredSession session = Journals.recover(file);
            List<Diagnostic> diagnostics = new ArrayList<>();
            if (session.report().damaged()) {
                diagnostics.add(Diagnostic.of(
                        Diagnostic.Level.ERROR,
                        session.report().line(),
                        1,
                        "journal-damaged",
                        session.report().sentence()));
            } else if (!session.finished()) {
                diagnostics.add(Diagnostic.of(
                        Diagnostic.Level.WARNING,
                        session.report().line(),
                        1,
                        "session-interrupted",
                        session.report().sentence()));
            }
            return ReadResult.of(List.of(Draft.of(session.log().toBuilder(), List.of())), diagnostics);
        } catch (JournalException e) {
            return ReadResult.of(
                    List.of(),
                    List.of(Diagnostic.of(Diagnostic.Level.ERROR, 1, 1, "no-journal", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * Prints diagnostics in the form {@code file:line:column: level: sentence [code]}, and returns whether one of them
     * is an error.
     */
    boolean print(ReadResult result, PrintWriter out) {
        for (Diagnostic diagnostic : result.diagnostics()) {
            out.println(Main.printable(name + ":" + diagnostic.line() + ":" + diagnostic.column() + ": "
                    + diagnostic.level().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.sentence() + " ["
                    + diagnostic.code() + "]"));
        }
        return result.diagnostics().stream().anyMatch(d -> d.level() == Diagnostic.Level.ERROR);
    }
}
