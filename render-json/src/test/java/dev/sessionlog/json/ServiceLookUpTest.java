package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogReaders;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.SessionLogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLookUpTest {

    @TempDir
    Path folder;

    @Test
    void isFoundByTheNameOfTheFormat() {
        LogRenderer renderer = LogRenderers.get("json");

        assertThat(renderer).isInstanceOf(JsonRenderer.class);
        assertThat(renderer.mediaType()).isEqualTo("application/json");
        assertThat(renderer.fileExtension()).isEqualTo("json");
        assertThat(LogReaders.get("json")).isInstanceOf(JsonReader.class);
    }

    @Test
    void writesAndReadsFilesByTheirExtension() throws IOException {
        Path file = folder.resolve("session-3.json");
        SessionLog log = SampleLogs.hostile();

        SessionLogs.write(log, file);

        assertThat(SessionLogs.read(file)).isEqualTo(log);
        assertThat(Files.readString(file)).isEqualTo(new JsonRenderer().render(log));
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        Path file = folder.resolve("bom.json");
        Files.writeString(file, "\ufeff" + Golden.read("golden/minimal.json"));

        assertThat(SessionLogs.read(file)).isEqualTo(SampleLogs.minimal());
    }

    @Test
    void namesTheFileAndThePlaceOfAnError() throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, "{\n  \"number\": \"x\"\n}\n");

        assertThatThrownBy(() -> SessionLogs.read(file))
                .isInstanceOf(MalformedLogException.class)
                .hasMessage(file + ":2:13: number is the string \"x\"; expected an integer from 1 to 2147483647. Use"
                        + " SessionLogs.readLeniently to read what can be understood of the file.");
    }

    @Test
    void refusesFilesThatAreNotUtf8() throws IOException {
        String document = Golden.read("golden/minimal.json");
        byte[] overlong = document.getBytes(StandardCharsets.ISO_8859_1);
        overlong[document.indexOf("build-agent")] = (byte) 0xC0;
        overlong[document.indexOf("build-agent") + 1] = (byte) 0xAF;
        Path file = folder.resolve("overlong.json");

        Files.write(file, overlong);
        assertThatThrownBy(() -> SessionLogs.read(file))
                .isInstanceOf(MalformedLogException.class)
                .hasMessage(
                        file + ":5:13: Invalid UTF-8: byte 0xC0 at offset " + document.indexOf("build-agent") + ".");
        Files.write(file, document.getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> SessionLogs.read(file)).isInstanceOf(MalformedLogException.class);
        Files.write(file, document.getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> SessionLogs.read(file)).isInstanceOf(MalformedLogException.class);
    }
}
