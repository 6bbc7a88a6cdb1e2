package dev.sessionlog.internal.secrets;

/** Where commands are in a text. */
final class CommandLines {
    private static final int LOOK_BACK = 120;
    private static final int MOST_BLANKS = 20;
    private static final CharClass BLANKS = CharClass.of(" \t");
    private static final CharClass BEFORE_COMMAND = CharClass.of("\n;|&`(\"'$%>#:");
    private static final CharClass SPACE = CharClass.of(" \t\n");
    private static final CharClass PROGRAM = CharClass.of("A-Za-z0-9_.-");
    private static final CharClass VISIBLE = CharClass.of("!-~");

    private CommandLines() {}

    /** Whether a command may start at an offset: on its line, after another command, after a prompt. */
    static boolean isStart(String text, int i) {
        int before = BLANKS.runStart(text, i, MOST_BLANKS);
        if (before == 0 || TokenRule.isEndOfEscape(text, before)) {
            return true;
        }
        char last = text.charAt(before - 1);
        boolean sign = last == '-' || last == '+';
        return sign ? before == 1 || SPACE.contains(text.charAt(before - 2)) : BEFORE_COMMAND.contains(last);
    }

    /** Whether a word is the name of a program, also with its path, and not a part of another word or path. */
    static boolean isProgram(String text, int start) {
        int end = PROGRAM.runEnd(text, start, LOOK_BACK);
        if (end < text.length() && text.charAt(end) == '/') {
            return false;
        }
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        if (before == '/') {
            return text.startsWith("bin/", start - 4) || isStart(text, VISIBLE.runStart(text, start, LOOK_BACK));
        }
        return !PROGRAM.contains(before) || isStart(text, start);
    }
}
