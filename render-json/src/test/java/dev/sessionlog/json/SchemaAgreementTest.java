package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.Seeds;
import dev.sessionlog.format.MalformedLogException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Logs of which one value was changed: the reader and the validator have to say the same of them. */
class SchemaAgreementTest {
    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "1",
            "1.0",
            "1.5",
            "11",
            "101",
            "2147483648",
            "1e30",
            "-1e-9",
            "true",
            "\"\"",
            "\" \\n\\u3000\"",
            "\"\\u00a0\"",
            "\"x\"",
            "\"2 1\"",
            "\"2026-03-14\"",
            "\"2026-02-30\"",
            "\"2026-03-14T17:12\"",
            "\"2026-03-14T17:12:01\"",
            "\"16:05\"",
            "\"24:05\"",
            "\"16:05\\n\"",
            "\"1.0\"",
            "\"1.1\"",
            "\"CRITICAL\"",
            "\"ERROR\"",
            "[]",
            "[null]",
            "[\"x\"]",
            "[{}]",
            "{}",
            "{\"name\":\"x\"}",
            "{\"text\":\"x\"}",
            "{\"amount\":1,\"unit\":\"m2\"}",
            "{\"amount\":1,\"text\":\"x\"}",
            "{\"unit\":\"ms\"}",
            "{\"state\":\"ERROR\"}");

    private final Judge judge = new Judge(Golden.read("../../../session-log-1.0.schema.json"));
    private final Random random = Seeds.random(2);

    @Test
    void theReaderAndTheValidatorAgree() {
        GeneratedLogs logs = new GeneratedLogs(random);
        int[] verdicts = new int[2];
        for (int i = 0; i < 2_000 * Integer.getInteger("sessionlog.effort", 1); i++) {
            JsonNode document = Judge.MAPPER.readTree(new JsonRenderer().render(logs.log()));
            change(document);
            String text = document.toString();
            String refusal = refusal(text);
            if (refusal.contains("time zone") || refusal.contains("cannot be built: the amount")) {
                continue; // no schema can say so
            }
            List<com.networknt.schema.Error> errors;
            try {
                errors = judge.errors(document);
            } catch (JacksonException e) {
                // This validator gives up on an integer beyond the range of a long, which is beyond ours too.
                assertThat(refusal).as(text).isNotEmpty();
                continue;
            }
            assertThat(errors.isEmpty())
                    .as("%s%nreader: %s%nvalidator: %s", text, refusal, errors)
                    .isEqualTo(refusal.isEmpty());
            verdicts[errors.isEmpty() ? 0 : 1]++;
        }

        assertThat(verdicts[0]).isGreaterThan(300);
        assertThat(verdicts[1]).isGreaterThan(300);
    }

    private static String refusal(String document) {
        try {
            new JsonReader().read(document);
            return "";
        } catch (MalformedLogException e) {
            return e.sentence();
        }
    }

    /** Changes, adds or removes one value somewhere. */
    private void change(JsonNode document) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = Judge.MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (container instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), value);
            return;
        }
        ObjectNode object = (ObjectNode) container;
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(random.nextBoolean() ? "unknown" : "notes", value);
            default -> object.set(name, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
