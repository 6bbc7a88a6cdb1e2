package dev.sessionlog.mcp;

import dev.sessionlog.recorder.JournalException;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A tool of the server. Whatever happens in it becomes a result for the model. */
record ServerTool(String name, String description, List<Parameter> parameters, boolean isReadOnly, Body body) {
    private static final Logger LOGGER = LoggerFactory.getLogger(ServerTool.class);

    /** What a tool does. */
    interface Body {
        Answer call(Arguments arguments, String client) throws IOException;
    }

    Tool tool() {
        return Tool.builder(name, Parameter.schema(parameters))
                .description(description)
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(isReadOnly)
                        .destructiveHint(false)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    CallToolResult call(McpSyncServerExchange exchange, CallToolRequest request) {
        return answer(exchange, request).result();
    }

    private Answer answer(McpSyncServerExchange exchange, CallToolRequest request) {
        try {
            return body.call(Arguments.of(request.arguments(), parameters), client(exchange));
        } catch (Refusal e) {
            return Answer.error(e.sentence());
        } catch (IOException | UncheckedIOException | JournalException | IllegalStateException e) {
            return failed(e, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return failed(e, "the recorder failed unexpectedly.");
        }
    }

    private Answer failed(Exception e, String reason) {
        LOGGER.warn("The tool {} failed", name, e);
        return Answer.error("Not recorded because of an internal error: " + reason + (reason.endsWith(".") ? "" : ".")
                + " Continue your work.");
    }

    /** Returns the name and version of the client. */
    private static String client(McpSyncServerExchange exchange) {
        return Optional.ofNullable(exchange.getClientInfo())
                .map(ServerTool::name)
                .filter(name -> !name.isBlank())
                .orElse("unknown agent");
    }

    private static String name(Implementation client) {
        return Stream.of(Optional.ofNullable(client.name()), Optional.ofNullable(client.version()))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .map(part -> Arguments.shortened(part, 100))
                .collect(Collectors.joining("/"));
    }
}
