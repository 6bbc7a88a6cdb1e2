package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.MetricValue;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.Seeds;
import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Strict reading does not depend on how much a text is escaped, as long as CommonMark reads the same text. */
class EscapingVariantsTest {
    private static final MarkdownReader READER = new MarkdownReader();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().emptySections(EmptySections.OMITTED).build();
    private static final Pattern TOKEN = Pattern.compile("((?: - )?)(`?)Zq([0-9]+)x([0-9]+)z(`?)");
    private static final Set<String> LABELS_OF_STATES =
            Set.of("Server Status", "Database Status", "AI Integration", "Cache System", "Memory Usage");

    private static Stream<SessionLog> logs() {
        return Stream.concat(
                Stream.of(SampleLogs.complete(), SampleLogs.hostile()),
                IntStream.range(0, 4).mapToObj(seed -> new GeneratedLogs(Seeds.random(seed)).log()));
    }

    /** Takes every backslash away without which commonmark-java reads the same, unless it keeps two values apart. */
    @ParameterizedTest
    @MethodSource("logs")
    void onlyWhatCommonMarkNeedsHasToBeEscaped(SessionLog log) {
        String document = RENDERER.render(log);
        String tree = CommonmarkTree.of(document);
        for (int at = document.length() - 2; at >= 0; at--) {
            if (document.charAt(at) == '\\' && Escaping.isPunctuation(document.charAt(at + 1))) {
                String without = document.substring(0, at) + document.substring(at + 1);
                if (CommonmarkTree.of(without).equals(tree)
                        && READER.read(without).equals(log)) {
                    document = without;
                }
            }
        }
        assertThat(READER.read(document)).isEqualTo(log);
        assertThat(CommonmarkTree.of(document)).isEqualTo(tree);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void everyPunctuationCharacterMayBeEscaped(SessionLog log) {
        SessionLog plain = log.mapTexts(EscapingVariantsTest::withoutEdgeBlanks);
        List<List<String>> lines = new ArrayList<>();
        String tokens = RENDERER.render(plain.mapTexts(text -> tokens(text, lines)));
        assertThat(lines).isNotEmpty();

        StringBuilder document = new StringBuilder();
        boolean inFence = false;
        for (String line : tokens.split("\n", -1)) {
            boolean code = inFence && !line.startsWith("```");
            inFence ^= line.startsWith("```");
            document.append(TOKEN.matcher(line)
                    .replaceAll(token -> escaped(token, lines, code, line.matches("- \\[[ x]] .*"))));
            document.append('\n');
        }

        assertThat(READER.read(document.substring(0, document.length() - 1))).isEqualTo(plain);
    }

    private static String withoutEdgeBlanks(String text) {
        return text.isBlank()
                ? text // the code of a snippet may be blank, but not empty
                : String.join("\n", text.lines().map(String::strip).toList());
    }

    /** Puts a word in place of each line, which is found again in the document. */
    private static String tokens(String text, List<List<String>> lines) {
        boolean special = text.isBlank()
                || Escaping.isSpace(text.charAt(0))
                || Escaping.isSpace(text.charAt(text.length() - 1))
                || text.contains("```")
                || text.startsWith("[")
                || text.indexOf('\u2028') >= 0
                || text.indexOf('\u2029') >= 0
                || LABELS_OF_STATES.contains(text)
                || MetricValue.of(text).amount().isPresent();
        if (special) {
            return text;
        }
        int index = lines.indexOf(text.lines().toList());
        if (index < 0) {
            index = lines.size();
            lines.add(text.lines().toList());
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < lines.get(index).size(); i++) {
            words.add(lines.get(index).get(i).isEmpty() ? "" : "Zq" + index + "x" + i + "z");
        }
        return String.join("\n", words);
    }

    private static String escaped(MatchResult token, List<List<String>> lines, boolean code, boolean check) {
        String line = lines.get(Integer.parseInt(token.group(3))).get(Integer.parseInt(token.group(4)));
        String escaped = line.replaceAll("[!-/:-@\\[-`{-~]", "\\\\$0");
        boolean span = !token.group(2).isEmpty() && !token.group(5).isEmpty();
        if (span) {
            boolean tame = check ? MarkdownWriter.isTameCommand(line) : MarkdownWriter.isTame(line);
            String dash = check && !tame ? " &#45; " : token.group(1);
            return Matcher.quoteReplacement(dash + (tame ? "`" + line + "`" : escaped));
        }
        return Matcher.quoteReplacement(token.group(1) + token.group(2) + (code ? line : escaped) + token.group(5));
    }
}
