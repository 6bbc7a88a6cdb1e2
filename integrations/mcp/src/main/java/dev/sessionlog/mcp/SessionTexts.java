package dev.sessionlog.mcp;

import dev.sessionlog.format.LogRenderers;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.util.List;

/** What clients can read: the document of the session, the briefing, and the prompt that starts a session. */
final class SessionTexts {
    private static final String NOTHING = "No session has been recorded yet.";

    private final LiveSession live;

    SessionTexts(LiveSession live) {
        this.live = live;
    }

    /** A text of the sessions. */
    private interface Source {
        String read() throws IOException;
    }

    List<SyncResourceSpecification> resources() {
        return List.of(
                resource(
                        "sessionlog://current",
                        "Current session log",
                        "The running session, or the last one if none is running, as a document in Markdown.",
                        () -> live.currentLog()
                                .map(log -> LogRenderers.get("markdown").render(log))
                                .orElse(NOTHING)),
                resource(
                        "sessionlog://briefing",
                        "Briefing",
                        "A short summary of the previous session for the agent that continues its work.",
                        () -> briefing(live)));
    }

    private static SyncResourceSpecification resource(String uri, String name, String description, Source source) {
        Resource resource = Resource.builder(uri, name)
                .description(description)
                .mimeType("text/markdown")
                .build();
        return new SyncResourceSpecification(
                resource,
                (exchange, request) -> ReadResourceResult.builder(
                                List.of(TextResourceContents.builder(request.uri(), readable(source))
                                        .mimeType("text/markdown")
                                        .build()))
                        .build());
    }

    SyncPromptSpecification prompt() {
        Prompt prompt = Prompt.builder("start_session")
                .description("Starts the next session, with a briefing about the previous one.")
                .arguments(List.of(PromptArgument.builder("focus")
                        .description("What the session is about")
                        .required(false)
                        .build()))
                .build();
        return new SyncPromptSpecification(
                prompt,
                (exchange, request) -> GetPromptResult.builder(List.of(PromptMessage.builder(
                                        Role.USER,
                                        TextContent.builder(message(request)).build())
                                .build()))
                        .build());
    }

    private String message(GetPromptRequest request) {
        Object focus = request.arguments() == null ? null : request.arguments().get("focus");
        String about = focus == null || focus.toString().isBlank()
                ? "Start the next session: call start_session with a focus that follows from the briefing below."
                : "Start the next session: call start_session with the focus \""
                        + Arguments.shortened(focus.toString(), Arguments.LONGEST) + "\".";
        return about
                + " Then work on its objectives. Record your work with the tools of sessionlog as you go, and call"
                + " finish_session at the end.\n\n" + readable(() -> briefing(live));
    }

    /** Returns the briefing about the previous session. */
    static String briefing(LiveSession live) throws IOException {
        return live.previousLog()
                .map(log -> LogRenderers.get("briefing").render(log))
                .orElse(NOTHING);
    }

    /** A client has no use for a protocol error here; the reason is more helpful. */
    private static String readable(Source source) {
        try {
            return source.read();
        } catch (IOException | RuntimeException e) {
            return "The sessions cannot be read: " + e.getMessage();
        }
    }
}
