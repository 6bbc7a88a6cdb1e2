package dev.sessionlog.internal.secrets;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that a name gives away: {@code password = "…"} in code, configuration, JSON, XML, command lines and headers.
 * {@link Assignment} reads what follows the name, this class judges the value.
 */
final class NamedRule extends Rule {
    /** How sure a name is. */
    enum Strength {
        /** People make these values up: any word with a digit counts, and in configuration any word. */
        PASSWORD,
        /** Programs make these values up: only what looks random counts. */
        TOKEN
    }

    private static final int SHORTEST_PASSWORD = 5;
    private static final int SHORTEST_WORD = 6;
    private static final int SHORTEST_PHRASE = 20;
    private static final int DIGITS_ONLY = 6;
    private static final int LONG_TOKEN = 40;
    private static final CharClass LOWER_OR_HYPHEN = CharClass.of("a-z-");

    /** Words before a name that make it the name of something else: {@code next_page_token}, {@code hashed_password}. */
    private static final List<String> OTHER_THINGS = List.of(
            "page",
            "next",
            "continuation",
            "eos",
            "bos",
            "pad",
            "unk",
            "sep",
            "cls",
            "mask",
            "stop",
            "special",
            "public",
            "cancellation",
            "sync",
            "hashed",
            "syntax",
            "lexer",
            "start",
            "end",
            "current",
            "resume",
            "previous");

    private final Strength strength;

    private NamedRule(String kind, Strength strength, List<String> names) {
        super(kind, names);
        this.strength = strength;
    }

    /** The names are in lower case; of {@code api_key}, all spellings are meant. */
    static NamedRule of(String kind, Strength strength, String names) {
        List<String> spellings = new ArrayList<>();
        for (String name : names.split(" ", -1)) {
            spellings.add(name);
            if (name.indexOf('_') > 0) {
                spellings.add(name.replace("_", ""));
                spellings.add(name.replace('_', '-'));
                spellings.add(name.replace('_', '.'));
                spellings.add(name.replace('_', ' '));
            }
        }
        return new NamedRule(kind, strength, spellings);
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        long assignment = Assignment.after(text, literalStart, literalEnd);
        if (assignment == Assignment.NO || namesOtherThing(text, literalStart)) {
            return NONE;
        }
        if (text.charAt(literalStart) == '_' && !PassNames.isPassword(text, literalStart)) {
            return NONE;
        }
        Assignment.Form form = Assignment.form(assignment);
        int at = Assignment.valueStart(assignment);
        int quote = Quoted.openingAt(text, at);
        int end = quote == 0 ? -1 : Quoted.end(text, at + quote);
        int typographic = quote == 0 && Unseen.opensQuote(text, at) ? 1 : 0;
        boolean below = NextLine.isBetween(text, literalEnd, at);
        if (below && end >= 0 && NextLine.isNestedKey(text, end)) {
            return NONE;
        }
        long match = end < 0
                ? unquoted(text, literalStart, literalEnd, form, at + quote + typographic)
                : quoted(text, form, at, at + quote, end);
        return below && !isSecretBelow(text, form, at, match) ? NONE : match;
    }

    /** Whether a match on the line below the name is a secret; otherwise, there may be a name with its own value. */
    private static boolean isSecretBelow(String text, Assignment.Form form, int at, long match) {
        return isSpan(match)
                && (form != Assignment.Form.LOOSE
                        || isContent(text, form, at)
                        || !NextLine.isFileOrHash(text, start(match), end(match)));
    }

    private long quoted(String text, Assignment.Form form, int opening, int start, int close) {
        int first = Math.min(Unseen.end(text, start), close);
        int end = Unseen.first(text, first, close);
        while (end > first && Unseen.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (isStructure(text, first, end)) {
            return NONE;
        }
        boolean sentence = false;
        for (int part = Spans.afterMarkers(text, first); part < end; ) {
            int partEnd = Spans.beforeMarker(text, part, end);
            int traits = Values.traits(text, part, partEnd);
            if (isQuotedSecret(text, form, opening, part, partEnd, traits)) {
                return span(part, end);
            }
            sentence |= Values.has(traits, Values.BLANK);
            part = Spans.afterMarkers(text, partEnd);
        }
        return sentence ? NONE : kept(close);
    }

    private boolean isQuotedSecret(String text, Assignment.Form form, int opening, int start, int end, int traits) {
        if ((Values.has(traits, Values.BLANK) && !isPhrase(text, form, opening, start, end, traits))
                || Placeholders.isPlaceholder(text, start, end)
                || Values.isReference(text, start, end)
                || Quoted.isInterpolated(text, opening, start, end)
                || (strength == Strength.TOKEN && Values.isPublic(text, start, end))) {
            return false;
        }
        return Values.isRandom(traits, end - start)
                || Values.has(traits, Values.BLANK)
                || (strength == Strength.PASSWORD
                        && form != Assignment.Form.LOOSE
                        && isQuotedPassword(text, form, start, end, traits));
    }

    /** Whether a value with blanks is a password, as in {@code DB_PASSWORD="…"} or because of a made-up word. */
    private boolean isPhrase(String text, Assignment.Form form, int opening, int start, int end, int traits) {
        if (strength == Strength.PASSWORD && form != Assignment.Form.LOOSE && hasMadeUpWord(text, start, end)) {
            return true;
        }
        return strength == Strength.PASSWORD
                && form == Assignment.Form.SETTING
                && opening > 1
                && text.charAt(opening - 1) == '='
                && Assignment.isUpperName(text, opening - 1)
                && Values.has(traits, Values.DIGIT | Values.SPECIAL)
                && !Values.containsName(text, start, end);
    }

    /** Whether a phrase contains a word that no sentence has. */
    private static boolean hasMadeUpWord(String text, int start, int end) {
        int word = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == ' ') {
                if (i - word >= SHORTEST_PASSWORD
                        && Values.isAlnum(text.charAt(word))
                        && Values.isAlnum(text.charAt(i - 1))
                        && Placeholders.isMadeUpWord(text, word, i)) {
                    return true;
                }
                word = i + 1;
            }
        }
        return false;
    }

    private static boolean isQuotedPassword(String text, Assignment.Form form, int start, int end, int traits) {
        int length = end - start;
        if (!Values.has(traits, Values.LETTER)) {
            return length >= DIGITS_ONLY && Values.has(traits, Values.DIGIT) && !Values.has(traits, Values.WORDY);
        }
        if (form == Assignment.Form.ARGUMENT) {
            return length >= SHORTEST_WORD
                    && Values.has(traits, Values.DIGIT)
                    && !(Values.has(traits, Values.WORDY) && Values.hasSeparator(text, start, end));
        }
        if (Values.has(traits, Values.DIGIT | Values.SPECIAL)) {
            return length >= 4 && !(Values.has(traits, Values.WORDY) && Values.hasSeparator(text, start, end));
        }
        return length >= (Values.hasSeparator(text, start, end) ? SHORTEST_PHRASE : SHORTEST_WORD)
                && LOWER_OR_HYPHEN.runEnd(text, start, length) == end
                && !Values.containsName(text, start, end);
    }

    private long unquoted(String text, int name, int nameEnd, Assignment.Form form, int start) {
        if (form == Assignment.Form.ARGUMENT || form == Assignment.Form.TYPED) {
            return NONE;
        }
        boolean setting = form == Assignment.Form.SETTING && start > 0 && text.charAt(start - 1) == '=';
        Assignment.Place place = setting ? Assignment.placeOf(text, name, nameEnd) : Assignment.Place.CODE;
        boolean content = isContent(text, form, start);
        int end = content
                ? Unquoted.contentEnd(text, start)
                : Unquoted.endWithMarkers(text, start, place == Assignment.Place.SETTINGS);
        if (strength == Strength.TOKEN && end - start > LONG_TOKEN && Unquoted.isInBrackets(text, end)) {
            end = Unquoted.endWithMarkers(text, start, false);
        }
        if (end == start) {
            return NONE;
        }
        if (isStructure(text, start, end)) {
            return kept(start + 1);
        }
        if (content
                ? !Assignment.isClosed(text, end)
                : form == Assignment.Form.LOOSE && !Unquoted.endsLine(text, end)) {
            return kept(end);
        }
        for (int part = Spans.afterMarkers(text, start); part < end; ) {
            int partEnd = Spans.beforeMarker(text, part, end);
            if (isUnquotedSecret(text, form, place, setting, part, partEnd)) {
                return span(part, end);
            }
            part = Spans.afterMarkers(text, partEnd);
        }
        return kept(end);
    }

    /** Whether the value is the content of an XML element. */
    private static boolean isContent(String text, Assignment.Form form, int start) {
        if (form != Assignment.Form.LOOSE) {
            return form == Assignment.Form.ELEMENT;
        }
        int i = start - 1;
        while (i > 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        boolean quotedLine = i == 0 || text.charAt(i - 1) == '\n'; // "> " in Markdown
        return (text.charAt(i) == '>' && !quotedLine) || text.charAt(i) == '[';
    }

    /** Whether a value may contain other names with values of their own: a map, a list, a variable with a default. */
    private static boolean isStructure(String text, int start, int end) {
        if (start >= end) {
            return false;
        }
        char first = text.charAt(start);
        return first == '{' || first == '[' || text.startsWith("${", start);
    }

    private boolean isUnquotedSecret(
            String text, Assignment.Form form, Assignment.Place place, boolean setting, int start, int end) {
        if ((!setting && strength == Strength.TOKEN && Values.isMember(text, start, end))
                || (strength == Strength.TOKEN && Values.isPublic(text, start, end))
                || Unquoted.isCode(text, start, end)
                || (form == Assignment.Form.COLON && Unquoted.isType(text, start, end))
                || Placeholders.isPlaceholder(text, start, end)
                || Values.isReference(text, start, end)) {
            return false;
        }
        int traits = Values.traits(text, start, end);
        boolean secret = Values.isRandom(traits, end - start);
        if (!secret && strength == Strength.PASSWORD && form != Assignment.Form.LOOSE) {
            boolean configured = place != Assignment.Place.CODE || form == Assignment.Form.ELEMENT;
            boolean whole = form == Assignment.Form.ELEMENT || Unquoted.endsLine(text, end);
            secret = isUnquotedPassword(text, start, end, traits, setting, whole)
                    || (configured && isConfiguredWord(text, start, end, traits));
        }
        return secret;
    }

    private static boolean isUnquotedPassword(
            String text, int start, int end, int traits, boolean setting, boolean whole) {
        int length = end - start;
        if (Values.has(traits, Values.NOT_ASCII)) {
            return false;
        }
        if (!Values.has(traits, Values.LETTER)) {
            return setting && length >= DIGITS_ONLY && Values.has(traits, Values.DIGIT);
        }
        if (Values.has(traits, Values.WORDY) && Values.hasSeparator(text, start, end)) {
            return false;
        }
        if (Values.has(traits, Values.DIGIT)) {
            return length >= (setting || whole ? SHORTEST_PASSWORD : SHORTEST_WORD)
                    && !(Values.has(traits, Values.WORDY) && Values.containsName(text, start, end) && !setting);
        }
        return Values.has(traits, Values.SPECIAL) && length >= SHORTEST_PASSWORD && (setting || whole);
    }

    private static boolean isConfiguredWord(String text, int start, int end, int traits) {
        return end - start >= SHORTEST_WORD
                && Values.has(traits, Values.LETTER)
                && !Values.has(traits, Values.NOT_ASCII)
                && (Values.has(traits, Values.DIGIT) || !Values.containsName(text, start, end))
                && text.charAt(start) != '-';
    }

    private static boolean namesOtherThing(String text, int literalStart) {
        int end = literalStart;
        if (end > 0 && !Values.isAlnum(text.charAt(end - 1))) {
            end--;
        }
        for (int word = 0; word < OTHER_THINGS.size(); word++) {
            String thing = OTHER_THINGS.get(word);
            if (text.regionMatches(true, end - thing.length(), thing, 0, thing.length())) {
                return true;
            }
        }
        return false;
    }
}
