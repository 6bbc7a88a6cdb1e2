package dev.sessionlog.internal.secrets;

import java.util.List;

/** What surrounds a name: the environment it belongs to, the command that sets it, the XML attribute it is in. */
final class NameContext {
    private static final int LONGEST_PREFIX = 20;
    private static final CharClass NAME = CharClass.of("A-Za-z0-9_.-");

    /** After a name, these make it another one of the same sort: {@code DB_PASSWORD_PROD}. */
    private static final List<String> SUFFIXES = List.of(
            "production",
            "prod",
            "staging",
            "stage",
            "development",
            "dev",
            "testing",
            "test",
            "local",
            "live",
            "qa",
            "uat",
            "primary",
            "secondary",
            "backup",
            "old",
            "new",
            "1",
            "2",
            "3");

    /** Commands that set the variable or the property whose name and value follow. */
    private static final List<String> SETTERS = List.of(
            "setenv ",
            "set -x ",
            "set -gx ",
            "set -Ux ",
            "set -xg ",
            "configure set ",
            "config set ",
            "ENV ",
            "secret put ");

    private static final List<String> ATTRIBUTES = List.of("name=", "key=");

    private NameContext() {}

    /** Returns the end of the words after a name that tell only which one it is, or the end of the name. */
    static int suffixEnd(String text, int nameEnd) {
        if (nameEnd + 1 >= text.length() || "_-.".indexOf(text.charAt(nameEnd)) < 0) {
            return nameEnd;
        }
        for (int i = 0; i < SUFFIXES.size(); i++) {
            String suffix = SUFFIXES.get(i);
            int end = nameEnd + 1 + suffix.length();
            if (Values.startsWith(text, nameEnd + 1, text.length(), suffix)
                    && (end == text.length() || !NAME.contains(text.charAt(end)))) {
                return end;
            }
        }
        return nameEnd;
    }

    /** Whether a command that sets a variable comes directly before a name. */
    static boolean isSet(String text, int nameStart) {
        for (int i = 0; i < SETTERS.size(); i++) {
            String setter = SETTERS.get(i);
            if (text.startsWith(setter, nameStart - setter.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an XML element starts with a name, which may have a prefix. */
    static boolean isElement(String text, int nameStart) {
        boolean prefixed = nameStart > 0 && text.charAt(nameStart - 1) == ':';
        int start = prefixed ? NAME.runStart(text, nameStart - 1, LONGEST_PREFIX) : nameStart;
        return start > 0 && text.charAt(start - 1) == '<';
    }

    /** Whether a name is the quoted value of the attribute that names an entry: {@code <entry key="db.password">}. */
    static boolean isAttribute(String text, int nameStart) {
        int equals = nameStart - 1;
        if (equals < 1 || !Quoted.isQuote(text.charAt(equals))) {
            return false;
        }
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            String attribute = ATTRIBUTES.get(i);
            if (text.regionMatches(true, equals - attribute.length(), attribute, 0, attribute.length())) {
                return true;
            }
        }
        return false;
    }
}
