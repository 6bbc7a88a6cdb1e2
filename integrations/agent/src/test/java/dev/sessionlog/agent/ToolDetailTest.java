package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolDetailTest {
    @Test
    void aCommandIsFoundByItsName() {
        assertThat(ToolDetail.command("{\"command\":\"mvn test\"}")).isEqualTo("mvn test");
        assertThat(ToolDetail.command("{ \"timeout\" : 5, \"cmd\" : \"ls \\\"a b\\\" | wc\\n\" }"))
                .isEqualTo("ls \"a b\" | wc\n");
        assertThat(
                        ToolDetail.command(
                                "{\"x\":{\"command\":\"no\"},\"y\":[\"command\"],\"command\":[\"bash\", \"-lc\",\"go test ./...\"]}"))
                .isEqualTo("bash -lc 'go test ./...'");
        assertThat(ToolDetail.command("{\"commandLine\":\"echo \\u00e4 \\\\n \\uZZ\"}"))
                .isEqualTo("echo ä \\n \uFFFD");
    }

    @Test
    void theWordsOfACommandStayWords() {
        assertThat(ToolDetail.command("{\"command\":[\"go\",\"test\",\"-run=^Test_1$\",\"./a-b/...\",\"it's\"]}"))
                .isEqualTo("go test '-run=^Test_1$' ./a-b/... 'it'\\''s'");
        assertThat(ToolDetail.command("{\"cmd\":[\"bash\",\"-c\",\"cd a && make | tee x\"]}"))
                .isEqualTo("bash -c 'cd a && make | tee x'");
        assertThat(ToolDetail.command("{\"command\":[\"git\",\"commit\",\"-m\",\"\"]}"))
                .isEqualTo("git commit -m ''");
    }

    @Test
    void withoutACommandThereIsNoDetail() {
        for (String arguments : new String[] {
            null,
            "",
            "command",
            "\"command\"",
            "[\"command\"]",
            "{}",
            "{\"path\":\"command\"}",
            "{\"command\":5}",
            "{\"command\":null}",
            "{\"command\":[]}",
            "{\"command\"",
            "{\"command\":",
            "{\"command\":[",
            "{\"a\":\"\\"
        }) {
            assertThat(ToolDetail.command(arguments)).as(arguments).isNull();
        }
    }

    @Test
    void argumentsThatEndTooEarlyAreReadAsFarAsTheyGo() {
        assertThat(ToolDetail.command("{\"command\":\"mvn te")).isEqualTo("mvn te");
        assertThat(ToolDetail.command("[".repeat(1_000_000))).isNull();
    }
}
