package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void severalLinesOfACommandAreOneCommand() {
        String[][] commands = {
            {"mvn  -q\ttest\n", "mvn -q test"},
            {"cd app\nmvn test", "cd app; mvn test"},
            {"cd app &&\r\n  mvn test |\n tee log", "cd app && mvn test | tee log"},
            {"mvn test \\\n    -Dtest=A", "mvn test -Dtest=A"},
            {"# run the tests\n\nmvn test\n# done", "mvn test"},
            {"for m in a b; do\n  mvn -pl $m test\ndone", "for m in a b; do mvn -pl $m test; done"},
            {"if true\nthen\nmvn test\nfi", "if true; then mvn test; fi"},
            {"# a heading\n# another", "# a heading # another"},
            {"echo do", "echo do"},
        };
        for (String[] command : commands) {
            assertThat(Excerpt.detail(command[0])).contains(command[1]);
        }
        assertThat(Excerpt.detail(" \n ")).isEmpty();
        assertThat(Excerpt.detail(null)).isEmpty();
    }
}
