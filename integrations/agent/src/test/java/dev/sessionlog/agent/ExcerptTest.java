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
            {"sleep 5 &\nmvn test;\n\nls", "sleep 5 & mvn test; ls"},
            {"find . -exec touch {} \\;\nmake", "find . -exec touch {} \\;; make"},
            {"git commit -m \"it's #1\"\ngit push", "git commit -m \"it's #1\"; git push"},
            {"cat > a <<EOF\n# b\nEOF", "cat > a <<EOF # b EOF"},
            {"echo do", "echo do"},
        };
        for (String[] command : commands) {
            assertThat(Excerpt.detail(command[0])).contains(command[1]);
        }
        for (String unclear : new String[] {
            "git commit -m \"Fix parser\n\n# Notes\n- a\"",
            "psql -c \"SELECT id\nFROM t\"",
            "echo \"it's\" 'a\nb'",
            "echo \"a \\\" b\n\"",
            "echo it\\'s 'a\nb'",
            "case $x in\na) make;;\nesac",
            "f()\n{\nmake\n}",
            "make # build\nmake test",
            "# run the tests\nmvn test\n# done",
            "for m in a b; do\n  mvn -pl $m test\ndone",
            "if true\nthen\nmvn test\nelse\nmake\nfi",
            "cd a ||\nexit",
            "(\nmake\n)",
            "x=(a\nb)",
            "[[ -f a\n&& -f b ]]",
        }) {
            assertThat(Excerpt.detail(unclear)).contains(unclear.replaceAll("\\s+", " "));
        }
        assertThat(Excerpt.detail(" \n ")).isEmpty();
        assertThat(Excerpt.detail(null)).isEmpty();
    }

    @Test
    void theEndOfAnOutputSaysWhatWentWrong() {
        String noise = "[INFO] Compiling 12 source files\n".repeat(30);
        String error =
                "[ERROR] /src/Sum.java:[3,7] cannot find symbol\n[ERROR] Failed to execute goal compile: failure";
        String maven = noise + error + " -> [Help 1]" + """

                [ERROR]\s
                [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                [ERROR] Re-run Maven using the -X switch to enable full debug logging.
                [ERROR]\s
                [ERROR] For more information about the errors and possible solutions, please read the following articles:
                [ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException
                [ERROR]\s
                [ERROR] After correcting the problems, you can resume the build with the command
                [ERROR]   mvn <args> -rf :acme-depot
                """;
        assertThat(Excerpt.end(maven))
                .startsWith("…")
                .endsWith(error + " -> [Help 1]")
                .hasSize(500);
        String gradle = noise + """
                * What went wrong:
                Execution failed for task ':test'.
                > There were failing tests.

                * Try:
                > Run with --scan to get full insights.

                BUILD FAILED in 3s
                """;
        assertThat(Excerpt.end(gradle)).endsWith("> There were failing tests.\n\n\nBUILD FAILED in 3s");
        String npm = noise + """
                npm ERR! Test failed.  See above for more details.
                npm ERR!     peer react@"^17"

                npm ERR! A complete log of this run can be found in:
                npm ERR!     /root/.npm/_logs/2026-03-14T15_05_00_000Z-debug-0.log
                """;
        assertThat(Excerpt.end(npm))
                .endsWith("npm ERR! Test failed.  See above for more details.\nnpm ERR!     peer react@\"^17\"");
    }

    @Test
    void anOutputOfAdviceOnlyIsKept() {
        String advice = "[ERROR] Re-run Maven using the -X switch to enable full debug logging.\n"
                .repeat(10)
                .strip();
        assertThat(Excerpt.end(advice)).hasSize(500).endsWith("full debug logging.");
        assertThat(Excerpt.end("* Try:\n> Run with --scan")).isEqualTo("* Try:\n> Run with --scan");
    }
}
