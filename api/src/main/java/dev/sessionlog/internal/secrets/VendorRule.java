package dev.sessionlog.internal.secrets;

import java.util.List;

/**
 * A value without a shape of its own, but of the length that an issuer's keys have, assigned to a name with the name of
 * the issuer: {@code datadog_app = "…"}.
 */
final class VendorRule extends Rule {
    private static final int LONGEST_REST = 20;
    private static final CharClass REST = CharClass.of("A-Za-z0-9_. \t-");
    private static final CharClass BEFORE_VALUE = CharClass.of("\"'` \t\r\n=\\");
    private static final CharClass AFTER_NAME = CharClass.of("\"' \t\r\n\\");
    private static final CharClass VALUE = CharClass.of("A-Za-z0-9_=-");
    private static final List<String> OPERATORS = List.of("=>", ":=", "::=", "?=", "||", "=", ":", ">", ",");
    private static final List<String> OTHER_THINGS = List.of(
            "sha",
            "commit",
            "hash",
            "digest",
            "checksum",
            "rev",
            "image",
            "version",
            "trace",
            "span",
            "request",
            "etag",
            "zone",
            "account",
            "project",
            "site",
            "appid",
            "app_id",
            "org",
            "-id",
            "_id",
            " id",
            "uuid",
            "build",
            "release");

    private final Shape value;

    VendorRule(String kind, String names, String value) {
        super(kind, List.of(names.split(" ", -1)));
        this.value = Shape.of(value);
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        int rest = REST.runEnd(text, literalEnd, LONGEST_REST);
        int at = AFTER_NAME.runEnd(text, rest, 3);
        int operator = operatorAt(text, at);
        if (operator == 0 || isOtherThing(text, literalEnd, rest)) {
            return NONE;
        }
        int start = BEFORE_VALUE.runEnd(text, at + operator, 6);
        int end = value.end(text, start);
        if (end == Shape.NO || (end < text.length() && VALUE.contains(text.charAt(end)))) {
            return NONE;
        }
        int traits = Values.traits(text, start, end);
        boolean random = Values.has(traits, Values.DIGIT)
                && Values.has(traits, Values.LETTER)
                && !Values.has(traits, Values.WORDY);
        return random && !Placeholders.isPlaceholder(text, start, end) ? span(start, end) : kept(end);
    }

    private static int operatorAt(String text, int at) {
        for (int i = 0; i < OPERATORS.size(); i++) {
            String operator = OPERATORS.get(i);
            if (text.startsWith(operator, at)) {
                return operator.length();
            }
        }
        return 0;
    }

    private static boolean isOtherThing(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            for (int thing = 0; thing < OTHER_THINGS.size(); thing++) {
                if (Values.startsWith(text, i, end, OTHER_THINGS.get(thing))) {
                    return true;
                }
            }
        }
        return false;
    }
}
