package dev.sessionlog.internal.secrets;

import java.util.Arrays;
import java.util.List;

/** Tells secrets from placeholders, words, numbers and code, by the characters of a value. */
final class Values {
    static final int DIGIT = 1;
    static final int LOWER = 2;
    static final int UPPER = 4;
    /** Punctuation that is more usual in passwords than in names. */
    static final int SPECIAL = 8;

    static final int BLANK = 16;
    static final int NOT_ASCII = 32;
    /** Made of words and small numbers: {@code my-release-2}, {@code utf8}. */
    static final int WORDY = 64;
    /** Lower and upper case alternate more often than in any name. */
    static final int MIXED = 128;

    static final int LETTER = LOWER | UPPER;

    private static final int SHORT_SEGMENT = 4;
    private static final int FEW_DIGITS = 5;
    private static final int MIXED_LENGTH = 14;
    private static final int LONGEST_WORD = 16;
    static final int LONGEST_PLACEHOLDER = 200;
    private static final int CERTAIN_LENGTH = 20;
    private static final int CERTAIN_RUNS = 4;
    private static final int ADDRESS = 42;
    private static final CharClass CERTAIN = CharClass.of("A-Za-z0-9+/=-");
    private static final CharClass HEX = CharClass.of("0-9A-Fa-f");
    private static final CharClass NAME = CharClass.of("A-Za-z_-");
    private static final CharClass SCHEME = CharClass.of("A-Za-z0-9+.-");

    private static final List<String> NAME_WORDS =
            List.of("passw", "passphrase", "pwd", "secret", "token", "key", "credential", "auth", "required");

    private static final List<String> RESOURCES = List.of("/secrets/", "/locations/", "/serviceaccounts/");

    private static final String[] SCHEMES = words("arn file env vault op secret secrets aws ssm keyring projects");

    private Values() {}

    static String[] words(String... lines) {
        String[] words = String.join(" ", lines).split(" ", -1);
        Arrays.sort(words);
        return words;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isAlnum(char c) {
        return isDigit(c) || isLetter(c);
    }

    /** Returns which of the constants of this class describe a value. */
    static int traits(String text, int start, int end) {
        int traits = 0;
        int changes = 0;
        boolean wordy = true;
        int segment = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                traits |= DIGIT;
            } else if (Unseen.isLatin(c)) {
                traits |= LOWER;
            } else if (isLetter(c)) {
                boolean upper = c <= 'Z';
                traits |= upper ? UPPER : LOWER;
                changes += i > start && isLetter(text.charAt(i - 1)) && upper != text.charAt(i - 1) <= 'Z' ? 1 : 0;
            } else {
                traits |= c == ' ' || c == '\t' || Unseen.isSpace(c)
                        ? BLANK
                        : c >= 128 ? NOT_ASCII : isSeparator(c) ? 0 : SPECIAL;
                wordy &= isSeparator(c) && isWord(text, segment, i);
                segment = i + 1;
            }
        }
        traits |= wordy && isWord(text, segment, end) ? WORDY : 0;
        traits |= end - start >= MIXED_LENGTH && changes * 5 >= (end - start) * 2 ? MIXED : 0;
        return traits;
    }

    static boolean has(int traits, int trait) {
        return (traits & trait) != 0;
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_' || c == '.' || c == '/' || c == ':';
    }

    /** Short, or only letters, or only a few digits, or letters and then a few digits. */
    private static boolean isWord(String text, int start, int end) {
        int i = start;
        while (i < end && (isLetter(text.charAt(i)) || Unseen.isLatin(text.charAt(i)))) {
            i++;
        }
        return end - start <= SHORT_SEGMENT
                || (i > start && end - i <= FEW_DIGITS && end - start <= LONGEST_WORD && digits(text, i, end))
                || i == end;
    }

    private static boolean digits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no person would make up these characters: enough to be a token. */
    static boolean isRandom(int traits, int length) {
        return length >= 8
                && !has(traits, BLANK | NOT_ASCII)
                && has(traits, LETTER)
                && (has(traits, DIGIT) ? !has(traits, WORDY) : has(traits, MIXED));
    }

    /** Whether a value is no name of a function or a variable either: digits are all over it. */
    static boolean isCertain(String text, int start, int end) {
        int runs = 0;
        for (int i = start; i < end; i++) {
            if (!CERTAIN.contains(text.charAt(i))) {
                return false;
            }
            runs += isDigit(text.charAt(i)) && (i == start || !isDigit(text.charAt(i - 1))) ? 1 : 0;
        }
        return end - start >= CERTAIN_LENGTH && runs >= CERTAIN_RUNS && !has(traits(text, start, end), WORDY);
    }

    /** Whether a value that is called a token is not secret: the address of a contract, a word with a year. */
    static boolean isPublic(String text, int start, int end) {
        if (end - start == ADDRESS && startsWith(text, start, end, "0x")) {
            return HEX.runEnd(text, start + 2, ADDRESS) >= end;
        }
        int at = start;
        while (at < end && isLetter(text.charAt(at))) {
            at++;
        }
        return at > start
                && at < end
                && text.charAt(at) == '@'
                && end - at - 1 <= FEW_DIGITS
                && digits(text, at + 1, end);
    }

    static boolean contains(String text, int start, int end, List<String> words) {
        int last = Math.min(end, start + LONGEST_PLACEHOLDER);
        for (int i = start; i < last; i++) {
            for (int word = 0; word < words.size(); word++) {
                if (startsWith(text, i, last, words.get(word))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a value names a place: a URL, a path, a tag or an anchor of YAML. */
    static boolean isReference(String text, int start, int end) {
        char first = text.charAt(start);
        if (first == '/' || first == '.' || first == '~' || first == '&') {
            return true;
        }
        if (startsWith(text, start, end, "projects/") && contains(text, start, end, RESOURCES)) {
            return true;
        }
        if (first == '!' || first == '*') {
            return NAME.runEnd(text, start + 1, end - start) >= end;
        }
        int url = SCHEME.runEnd(text, start, LONGEST_WORD);
        if (url + 1 < end && Values.isLetter(first) && text.startsWith("://", url)) {
            return true;
        }
        int scheme = CharClass.ALNUM.runEnd(text, start, LONGEST_WORD);
        if (scheme + 1 >= end || text.charAt(scheme) != ':') {
            return false;
        }
        return text.charAt(scheme + 1) == '\\' || isWord(text, start, scheme, SCHEMES);
    }

    /** Whether a value contains a name such as {@code password} itself: {@code user.password}, {@code mySecret}. */
    static boolean containsName(String text, int start, int end) {
        return contains(text, start, end, NAME_WORDS);
    }

    /** Whether a value is a name with a dot or an underscore: {@code auth.tokenV2}, {@code a.Ed25519PrivateKey}. */
    static boolean isMember(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '.' || text.charAt(i) == '_') {
                return containsName(text, start, end);
            }
        }
        return false;
    }

    /** Whether a value has punctuation that is usual in names. */
    static boolean hasSeparator(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '-' || c == '_' || c == '.' || c == '/' || c == ':') {
                return true;
            }
        }
        return false;
    }

    /** A binary search that makes no string of the word. */
    static boolean isWord(String text, int start, int end, String[] words) {
        int low = 0;
        int high = end - start > LONGEST_WORD ? -1 : words.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = order(text, start, end, words[middle]);
            if (order == 0) {
                return true;
            }
            low = order > 0 ? middle + 1 : low;
            high = order < 0 ? middle - 1 : high;
        }
        return false;
    }

    /** Compares a part of a text, in lower case, with a word. */
    private static int order(String text, int start, int end, String word) {
        int length = Math.min(end - start, word.length());
        for (int i = 0; i < length; i++) {
            char c = text.charAt(start + i);
            int lower = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
            if (lower != word.charAt(i)) {
                return lower - word.charAt(i);
            }
        }
        return end - start - word.length();
    }

    static boolean startsWith(String text, int start, int end, String word) {
        return word.length() <= end - start && text.regionMatches(true, start, word, 0, word.length());
    }
}
