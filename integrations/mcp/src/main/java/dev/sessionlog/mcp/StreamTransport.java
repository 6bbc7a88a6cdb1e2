package dev.sessionlog.mcp;

import dev.sessionlog.mcp.MessageLines.Line;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Messages as lines of two streams. The transport of the SDK stops reading forever at the first line that is not JSON,
 * does not say when the input ends, and answers no request that arrives just before it. This one ignores such a line or,
 * if it is a request, answers that it cannot be read; it processes all messages in the calling thread, one after the
 * other, and returns at the end of the input.
 */
final class StreamTransport implements McpServerTransportProvider, McpServerTransport {
    private static final Logger LOGGER = LoggerFactory.getLogger(StreamTransport.class);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ID = "id";

    private final McpJsonMapper json;
    private final MessageLines in;
    private final OutputStream out;
    private final RequestCheck check;
    private boolean isInitializing;
    private boolean isInitialized;
    private @Nullable McpServerSession session;
    private volatile boolean closed;

    StreamTransport(McpJsonMapper json, InputStream in, OutputStream out, RequestCheck check) {
        this.json = json;
        this.in = new MessageLines(in);
        this.out = out;
        this.check = check;
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
        String text = line.text().startsWith(BYTE_ORDER_MARK) ? line.text().substring(1) : line.text();
        if (line.isTooLong()) {
            String reason = "A message must not have more than " + MessageLines.LONGEST + " bytes.";
            RequestId.of(text).ifPresent(id -> refuse(id, ErrorCodes.INVALID_REQUEST, reason));
            return;
        }
        JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(json, text);
        } catch (IOException | RuntimeException e) {
            LOGGER.warn("A message cannot be read: {}", Arguments.shortened(String.valueOf(e.getMessage()), 500));
            refuse(text);
            return;
        }
        if (message instanceof JSONRPCRequest request) {
            Optional<JSONRPCResponse> answer = check.answer(request).or(() -> start(request, target));
            answer.ifPresentOrElse(this::write, () -> handle(target, message));
        } else if (!isRepeatedStart(message)) {
            handle(target, message);
        }
    }

    /** Returns whether a message says once more that the client has initialized the connection. */
    private boolean isRepeatedStart(JSONRPCMessage message) {
        boolean isStart = message instanceof JSONRPCNotification notification
                && notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
        boolean isRepeated = isStart && isInitialized;
        isInitialized |= isStart;
        return isRepeated;
    }

    private static void handle(McpServerSession target, JSONRPCMessage message) {
        try {
            target.handle(message)
                    .subscribe(done -> {}, e -> LOGGER.warn("A message could not be processed: {}", e.toString()));
        } catch (RuntimeException e) {
            LOGGER.warn("A message could not be processed", e);
        }
    }

    /**
     * The SDK lets requests wait, possibly forever, until the client has sent the request and the notification that start
     * the connection. Without that request, others are refused; the notification is taken for granted.
     */
    private Optional<JSONRPCResponse> start(JSONRPCRequest request, McpServerSession target) {
        if (request.method().equals(McpSchema.METHOD_PING)) {
            return Optional.of(JSONRPCResponse.result(request.id(), Map.of()));
        } else if (request.method().equals(McpSchema.METHOD_INITIALIZE)) {
            isInitializing = true;
        } else if (!isInitializing) {
            String reason = "The connection is not initialized. Send the request initialize first.";
            return Optional.of(
                    JSONRPCResponse.error(request.id(), new JSONRPCError(ErrorCodes.INVALID_REQUEST, reason, null)));
        } else if (!isInitialized) {
            isInitialized = true;
            handle(target, new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED));
        }
        return Optional.empty();
    }

    /** Answers requests that cannot be read; anything else that cannot be read is ignored. */
    private void refuse(String text) {
        @Nullable Object parsed;
        try {
            parsed = json.readValue(text, Object.class);
        } catch (IOException | RuntimeException e) {
            String reason = "The message is not valid JSON, is nested too deeply, or has too long a name or number.";
            RequestId.of(text).ifPresent(id -> refuse(id, ErrorCodes.PARSE_ERROR, reason));
            return;
        }
        boolean isBatch = parsed instanceof List;
        String reason = isBatch
                ? "Batches are not supported. Send each message on a line of its own."
                : "The message is not valid: a request has \"jsonrpc\": \"2.0\", a method, and an id that is a string or a"
                        + " whole number.";
        for (Object message : parsed instanceof List<?> batch ? batch : Collections.singletonList(parsed)) {
            if (message instanceof Map<?, ?> request && request.get(ID) != null) {
                refuse(request.get(ID), ErrorCodes.INVALID_REQUEST, reason);
            }
        }
    }

    /** Writes an error with the id of the request, whatever that is. */
    private void refuse(Object id, int code, String reason) {
        LOGGER.warn(reason);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        answer.put(ID, id);
        answer.put("error", new JSONRPCError(code, reason, null));
        write(answer);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> write(message));
    }

    private void write(Object message) {
        if (closed) {
            return;
        }
        byte[] line;
        try {
            line = (json.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            LOGGER.warn("A message cannot be written as JSON: {}", e.toString());
            if (message instanceof JSONRPCResponse response) {
                refuse(response.id(), ErrorCodes.INTERNAL_ERROR, "The answer cannot be written as JSON.");
            }
            return;
        }
        try {
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
