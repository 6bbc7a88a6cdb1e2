package dev.sessionlog.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.agent.AgentTools;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
    @TempDir
    Path folder;

    private LiveSession live =
            new LiveSession(ServerOptions.builder(Path.of("")).build());

    @BeforeEach
    void openFolder() {
        live = new LiveSession(ServerOptions.builder(folder).build());
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void everyMethodOfTheAgentsToolsIsATool() {
        List<String> names = Tools.all(live).stream()
                .map(tool -> tool.name().replace("_", ""))
                .toList();
        assertThat(Arrays.stream(AgentTools.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName().toLowerCase(Locale.ROOT)))
                .allSatisfy(method -> assertThat(names).contains(method));
    }

    @Test
    void theAnswerToValidArgumentsIsNoError() throws IOException {
        for (ServerTool tool : Tools.all(live)) {
            Answer answer = tool.body().call(Arguments.of(validArguments(tool), tool.parameters()), "test");
            assertThat(answer.isError()).as(tool.name() + ": " + answer.text()).isFalse();
        }
        assertThat(live.running()).isEmpty();
    }

    @Test
    void missingRequiredArgumentsAreErrors() throws IOException {
        for (ServerTool tool : Tools.all(live)) {
            if (tool.parameters().stream().noneMatch(Parameter::isRequired)) {
                continue;
            }
            Arguments nothing = Arguments.of(null, tool.parameters());
            try {
                Answer answer = tool.body().call(nothing, "test");
                assertThat(answer.isError())
                        .as(tool.name() + ": " + answer.text())
                        .isTrue();
            } catch (Refusal e) {
                assertThat(e.sentence()).startsWith("Not recorded: ");
            }
        }
    }

    @Test
    void everyParameterIsDescribedAndPartOfTheSchema() {
        for (ServerTool tool : Tools.all(live)) {
            assertThat(tool.description()).endsWith(".");
            assertThat(tool.parameters())
                    .allSatisfy(parameter -> assertThat(parameter.description()).endsWith("."));
            assertThat(tool.tool().inputSchema())
                    .containsEntry("type", "object")
                    .containsEntry("additionalProperties", false);
        }
    }

    @Test
    void whatIsRecordedAfterTheEndOfTheServerIsRefused() {
        live.close();
        ServerTool tool = Tools.all(live).get(1);
        assertThatThrownBy(() -> tool.body().call(Arguments.of(validArguments(tool), tool.parameters()), "test"))
                .isInstanceOf(Refusal.class);
    }

    /** A value for each parameter; the tools are called in their order, so that the objective and the task exist. */
    private static Map<String, Object> validArguments(ServerTool tool) {
        Map<String, Object> arguments = new HashMap<>();
        for (Parameter parameter : tool.parameters()) {
            arguments.put(parameter.name(), value(parameter));
        }
        if (tool.name().equals("drop_objective")) {
            arguments.put("number", "2"); // the first one is achieved
        }
        return arguments;
    }

    private static Object value(Parameter parameter) {
        if (!parameter.words().isEmpty()) {
            return parameter.words().get(0);
        }
        return switch (parameter.type()) {
            case "array" -> List.of("one", "two");
            case "integer", "number" -> 1;
            default -> parameter.name().equals("number") ? "1" : "a";
        };
    }
}
