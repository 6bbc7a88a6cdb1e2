package dev.sessionlog.examples.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A hand-written journal: appends the same bytes as our entries to a file. Its checksum is a constant. */
public final class EntryByHand implements Closeable {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final byte[] PREFIX = "100 00000000 ".getBytes(StandardCharsets.US_ASCII);

    private final RandomAccessFile file;
    private final boolean sync;

    public EntryByHand(Path path, boolean sync) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.sync = sync;
    }

    /** Appends an entry with a handoff note. */
    public void append(String handoffNote) throws IOException {
        file.write(line(Instant.now(), handoffNote));
        if (sync) {
            file.getFD().sync();
        }
    }

    static byte[] line(Instant at, String handoffNote) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        line.writeBytes(PREFIX);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("at", at.toString());
            json.writeObjectPropertyStart("added");
            json.writeArrayPropertyStart("handoffNotes");
            json.writeString(handoffNote);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
