package dev.sessionlog.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamTransportTest {
    /** A list that cannot be written as JSON. */
    private static final List<String> FAULTY = new AbstractList<>() {
        @Override
        public String get(int index) {
            throw new IllegalStateException("The element is gone.");
        }

        @Override
        public int size() {
            return 1;
        }
    };

    @Test
    void anAnswerThatCannotBeWrittenAsJsonBecomesAnErrorAndTheServerGoesOn() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamTransport transport = new StreamTransport(
                McpJsonDefaults.getMapper(), InputStream.nullInputStream(), out, new RequestCheck(List.of()));
        transport.sendMessage(JSONRPCResponse.result(7, FAULTY)).block();
        transport.sendMessage(new JSONRPCNotification("a", FAULTY)).block();
        transport.sendMessage(JSONRPCResponse.result("b", Map.of())).block();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        error -> assertThat(error)
                                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":-32603,")
                                .contains("The answer cannot be written as JSON.")
                                .doesNotContain("gone"),
                        answer -> assertThat(answer).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"b\",\"result\":{}}"));
    }
}
