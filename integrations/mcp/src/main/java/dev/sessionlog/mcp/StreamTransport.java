package dev.sessionlog.mcp;

import dev.sessionlog.mcp.MessageLines.Line;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Messages as lines of two streams. The transport of the SDK stops reading forever at the first line that is no JSON, does
 * not say when the input ends, and answers no request that arrives just before it. This one ignores such a line or, if it
 * is a request, answers that it cannot be read; it processes all messages in the calling thread, one after the other, and returns at the end of the input.
 */
final class StreamTransport implements McpServerTransportProvider, McpServerTransport {
    private static final Logger LOGGER = LoggerFactory.getLogger(StreamTransport.class);

    private final McpJsonMapper json;
    private final MessageLines in;
    private final OutputStream out;
    private @Nullable McpServerSession session;
    private volatile boolean closed;

    StreamTransport(McpJsonMapper json, InputStream in, OutputStream out) {
        this.json = json;
        this.in = new MessageLines(in);
        this.out = out;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(this);
    }

    /** Processes messages until the input ends or the client no longer reads. */
    void serve() {
        try {
            for (Optional<Line> line = in.next(); line.isPresent() && !closed; line = in.next()) {
                process(line.get());
            }
        } catch (IOException e) {
            LOGGER.warn("The input cannot be read: {}", e.toString());
        }
        closed = true;
    }

    private void process(Line line) {
        McpServerSession target = session;
        if (target == null || line.text().isBlank()) {
            return;
        }
        if (line.isTooLong()) {
            refuse(line, "A message must not have more than " + MessageLines.LONGEST + " bytes.");
            return;
        }
        try {
            target.handle(McpSchema.deserializeJsonRpcMessage(json, line.text()))
                    .subscribe(done -> {}, e -> LOGGER.warn("A message could not be processed: {}", e.toString()));
        } catch (IOException | RuntimeException e) {
            refuse(line, "The message cannot be read: " + Arguments.shortened(String.valueOf(e.getMessage()), 500));
        }
    }

    /** Answers a request that cannot be read; anything else that cannot be read is ignored. */
    private void refuse(Line line, String reason) {
        LOGGER.warn(reason);
        RequestId.of(line.text())
                .ifPresent(id -> write(
                        JSONRPCResponse.error(id, new JSONRPCError(McpSchema.ErrorCodes.PARSE_ERROR, reason, null))));
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> write(message));
    }

    private void write(JSONRPCMessage message) {
        if (closed) {
            return;
        }
        try {
            byte[] line = (json.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
            synchronized (out) {
                out.write(line);
                out.flush();
            }
        } catch (IOException e) {
            closed = true; // the client has gone
            LOGGER.warn("The output cannot be written: {}", e.toString());
        }
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        McpServerSession target = session;
        return target == null ? Mono.empty() : target.sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::close);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public List<String> protocolVersions() {
        return McpServerTransportProvider.super.protocolVersions();
    }
}
