package dev.sessionlog.internal.secrets;

import java.util.List;

/**
 * The password of a command that has no name of its own for it, {@code sshpass -p …}, {@code mysql -p…}, {@code docker
 * login -p …}, and of a line of a {@code .netrc} file.
 */
final class CommandRule extends Rule {
    private static final int LOOK_BACK = 120;
    private static final int SHORTEST = 4;
    private static final List<String> COMMANDS =
            List.of("sshpass ", "docker login ", "podman login ", "registry login ");
    private static final List<String> DATABASES = List.of("mysql", "mariadb");
    private static final CharClass BLANKS = CharClass.of(" \t");
    private static final CharClass SPACE = CharClass.of(" \t\r\n");
    private static final CharClass VISIBLE = CharClass.of("!-~");

    CommandRule() {
        super("password", List.of(" -p", " password ", "\tpassword ", "\npassword "));
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        boolean option = text.charAt(literalEnd - 1) == 'p';
        int at = BLANKS.runEnd(text, literalEnd, 5);
        boolean apart = !option || at > literalEnd;
        boolean possible = option
                ? isAfter(text, literalStart, apart ? COMMANDS : DATABASES)
                : isAfterLogin(text, literalStart + 1);
        if (!possible) {
            return NONE;
        }
        int quote = Quoted.openingAt(text, at);
        int close = quote == 0 ? -1 : Quoted.end(text, at + quote);
        int start = Spans.afterMarkers(text, at + quote);
        int end = close < 0 ? Unquoted.endWithMarkers(text, start, true) : close;
        int traits = Values.traits(text, start, Math.max(start, end));
        boolean secret = end - start >= SHORTEST
                && Values.has(traits, Values.DIGIT | Values.SPECIAL | Values.MIXED)
                && !Values.has(traits, Values.BLANK)
                && !Placeholders.isPlaceholder(text, start, end)
                && !Values.isReference(text, start, end);
        return secret ? span(start, end) : NONE;
    }

    private static boolean isAfter(String text, int at, List<String> commands) {
        for (int i = at; i >= 0 && i > at - LOOK_BACK && !isCommandEnd(text.charAt(i)); i--) {
            for (int command = 0; command < commands.size(); command++) {
                if (text.startsWith(commands.get(command), i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCommandEnd(char c) {
        return c == '\n' || c == ';' || c == '|' || c == '&' || c == '`';
    }

    /** Whether {@code machine HOST login USER} comes before. */
    private static boolean isAfterLogin(String text, int at) {
        int login = before(text, wordStart(text, at), "login");
        return login >= 0
                && (before(text, wordStart(text, login), "machine") >= 0 || before(text, login, "default") >= 0);
    }

    private static int wordStart(String text, int at) {
        return VISIBLE.runStart(text, SPACE.runStart(text, at, LOOK_BACK), LOOK_BACK);
    }

    /** Returns where a word starts that ends, with blanks after it, at an offset, or a negative number. */
    private static int before(String text, int at, String word) {
        int end = SPACE.runStart(text, at, LOOK_BACK);
        return end < at && text.startsWith(word, end - word.length()) ? end - word.length() : -1;
    }
}
