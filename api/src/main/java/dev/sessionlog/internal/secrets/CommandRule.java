package dev.sessionlog.internal.secrets;

import java.util.ArrayList;
import java.util.List;

/**
 * The password of a command that has no name of its own for it, {@code sshpass -p …}, {@code mysql -p…}, {@code zip -P
 * …}, of a line of a {@code .netrc} file or of {@code redis.conf}, and of an SQL user.
 */
final class CommandRule extends Rule {
    private static final int LOOK_BACK = 120;
    private static final int SHORTEST = 4;

    private static final int SHORTEST_WORD = 6;
    private static final List<String> DATABASES = List.of("mysql ", "mysqldump ", "mysqladmin ", "mariadb ");
    private static final CharClass LOWER = CharClass.of("a-z");

    /** Options of other programs with one hyphen, which are not a password that is attached to {@code -p}. */
    private static final String[] OPTIONS = Values.words(
            "packages parallel params parent passphrase password passwords path pattern platform plugin plugins policy",
            "port prefix preserve pretty preview print priority private process processes production profile profiles",
            "progress project projects prompt properties property protocol provider proxy prune public publish");

    /** How an option and its password are written. */
    private enum Form {
        APART,
        ATTACHED,
        EITHER
    }

    /** One command a line: the option with a password, how it is written, the words that start the command. */
    private static final List<Command> COMMANDS = List.of(
            command(" -p", Form.EITHER, "sshpass "),
            command(" -p", Form.APART, "docker login ", "podman login ", "registry login ", "az login "),
            command(" -p", Form.APART, "mongosh ", "mongodump ", "mongorestore ", "twine upload "),
            command(" -p", Form.ATTACHED, "mysql", "mariadb", "7z "),
            command(" -P", Form.APART, "zip ", "sqlcmd ", "bcp "),
            command(" -a ", Form.APART, "redis-cli "),
            command(" -w ", Form.APART, "ldapsearch ", "ldapadd ", "ldapmodify ", "ldapdelete "),
            command(" -k ", Form.APART, "openssl enc "),
            command(" -N ", Form.APART, "ssh-keygen "),
            command(" pass:", Form.ATTACHED, "openssl "));

    /** What a password follows directly. */
    private static final List<String> SETTINGS = List.of("requirepass ", "masterauth ");

    private static final String MACHINE = "password ";
    private static final String BY = " by '";
    private static final CharClass BLANKS = CharClass.of(" \t");
    private static final CharClass SPACE = CharClass.of(" \t\r\n");
    private static final CharClass AFTER_OPTION = CharClass.of(" \t\r\n=\"'`-");
    private static final CharClass VISIBLE = CharClass.of("!-~");

    private record Command(String option, Form form, List<String> words) {}

    private static Command command(String option, Form form, String... words) {
        return new Command(option, form, List.of(words));
    }

    CommandRule() {
        super("password", allLiterals());
    }

    private static List<String> allLiterals() {
        List<String> literals = new ArrayList<>(SETTINGS);
        literals.addAll(List.of(" " + MACHINE, "\t" + MACHINE, "\n" + MACHINE, BY));
        for (Command command : COMMANDS) {
            if (!literals.contains(command.option) && !command.option.equals(" -P")) {
                literals.add(command.option);
            }
        }
        return literals;
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        boolean quoted = text.charAt(literalEnd - 1) == '\'';
        int at = quoted ? literalEnd - 1 : BLANKS.runEnd(text, literalEnd, 5);
        if (!isExpected(text, literalStart, literalEnd, at) || (at == literalEnd && isOption(text, literalEnd))) {
            return NONE;
        }
        int quote = Quoted.openingAt(text, at);
        int close = quote == 0 ? -1 : Quoted.end(text, at + quote);
        int start = Spans.afterMarkers(text, at + quote);
        int end = close < 0 ? Unquoted.endWithMarkers(text, start, true) : close;
        int traits = Values.traits(text, start, Math.max(start, end));
        boolean secret = end - start >= SHORTEST
                && (Values.has(traits, Values.DIGIT | Values.SPECIAL | Values.MIXED)
                        || isAttachedWord(text, literalStart, literalEnd, start, end))
                && !Values.has(traits, Values.BLANK)
                && !Placeholders.isPlaceholder(text, start, end)
                && !Values.isReference(text, start, end);
        return secret ? span(start, end) : NONE;
    }

    /** {@code mysql -pletmein}: there, a word cannot be the name of anything else. */
    private static boolean isAttachedWord(String text, int literalStart, int literalEnd, int start, int end) {
        return start == literalEnd
                && end - start >= SHORTEST_WORD
                && LOWER.runEnd(text, start, end - start) == end
                && !Values.containsName(text, start, end)
                && text.charAt(literalEnd - 1) == 'p'
                && isAfter(text, literalStart, DATABASES, true);
    }

    /** Whether {@code -p} is only the start of an option: {@code -parallel 4}, {@code -profile=x}. */
    private static boolean isOption(String text, int literalEnd) {
        int end = LOWER.runEnd(text, literalEnd, LOOK_BACK);
        return (end == text.length() || AFTER_OPTION.contains(text.charAt(end)))
                && Values.isWord(text, literalEnd - 1, end, OPTIONS);
    }

    private static boolean isExpected(String text, int literalStart, int literalEnd, int at) {
        if (text.regionMatches(true, literalEnd - MACHINE.length(), MACHINE, 0, MACHINE.length())) {
            return isAfterLogin(text, literalStart + 1);
        }
        if (text.regionMatches(true, literalStart, BY, 0, BY.length())) {
            int plugin = VISIBLE.runStart(text, literalStart, LOOK_BACK);
            return before(text, before(text, plugin, "WITH"), "IDENTIFIED") >= 0;
        }
        for (int i = 0; i < SETTINGS.size(); i++) {
            if (text.startsWith(SETTINGS.get(i), literalStart)) {
                return literalStart == 0 || !VISIBLE.contains(text.charAt(literalStart - 1));
            }
        }
        for (int i = 0; i < COMMANDS.size(); i++) {
            Command command = COMMANDS.get(i);
            boolean apart = at > literalEnd || text.charAt(literalEnd - 1) == ' ';
            if (text.startsWith(command.option, literalStart)
                    && command.option.length() == literalEnd - literalStart
                    && (command.form == Form.EITHER || apart == (command.form == Form.APART))
                    && isAfter(text, literalStart, command.words, command.option.equals(" -p") && !apart)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAfter(String text, int at, List<String> words, boolean asProgram) {
        for (int i = at; i >= 0 && i > at - LOOK_BACK && !isCommandEnd(text.charAt(i)); i--) {
            for (int word = 0; word < words.size(); word++) {
                if (text.startsWith(words.get(word), i) && (!asProgram || CommandLines.isProgram(text, i))) {
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
        int end = SPACE.runStart(text, Math.max(0, at), LOOK_BACK);
        int start = end - word.length();
        return end < at && start >= 0 && text.regionMatches(true, start, word, 0, word.length()) ? start : -1;
    }
}
