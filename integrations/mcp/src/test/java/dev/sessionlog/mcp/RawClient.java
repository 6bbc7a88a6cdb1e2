package dev.sessionlog.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client that writes and reads lines, whatever they contain. */
final class RawClient implements AutoCloseable {
    private final Process server;
    private final OutputStream in;
    private final BufferedReader out;

    private RawClient(Process server) {
        this.server = server;
        this.in = server.getOutputStream();
        this.out = server.inputReader(StandardCharsets.UTF_8);
    }

    static RawClient start(Path folder) throws IOException {
        return new RawClient(new ProcessBuilder(Clients.command(ServerMain.class, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Starts a server and initializes the connection. */
    static RawClient connect(Path folder) throws IOException {
        RawClient client = start(folder);
        client.send(
                "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"raw\",\"version\":\"1\"}}}");
        client.receive();
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        return client;
    }

    void send(String line) throws IOException {
        send(line.getBytes(StandardCharsets.UTF_8));
        send(new byte[] {'\n'});
    }

    void send(byte[] bytes) throws IOException {
        in.write(bytes);
        in.flush();
    }

    void call(int id, String tool, String arguments) throws IOException {
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}");
    }

    /** Returns the next line. */
    String receive() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("The server has ended.");
        }
        return line;
    }

    /** Ends the input, and returns the rest of the output. */
    List<String> end() throws IOException {
        in.close();
        return out.lines().toList();
    }

    /** Asks the process to end. */
    void terminate() {
        server.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!server.waitFor(Clients.HANG.toMinutes(), TimeUnit.MINUTES)) {
            throw new IllegalStateException("The server does not end.");
        }
        return server.exitValue();
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}
