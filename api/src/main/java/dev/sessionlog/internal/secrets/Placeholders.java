package dev.sessionlog.internal.secrets;

import java.util.List;

/** What stands for a secret that is elsewhere: a variable, a mask, an ellipsis, {@code changeme}. */
final class Placeholders {
    private static final int MASKED_RUN = 4;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_TAG = 60;
    private static final CharClass VARIABLE = CharClass.of("A-Za-z0-9");
    private static final CharClass IN_PASSWORD = CharClass.of("A-Za-z0-9!#%^*+=?~@");
    private static final CharClass SPECIAL = CharClass.of("!#^~");
    private static final CharClass SPECIAL_IN_SENTENCE = CharClass.of("!^");
    private static final CharClass TAG = CharClass.of("A-Za-z0-9 _.:/-");

    /** What stands for a value in documentation. */
    private static final List<String> PLACEHOLDER_WORDS = List.of(
            "redacted",
            "replace-with",
            "replace_with",
            "your-",
            "your_",
            "-here",
            "_here",
            "goes-here",
            "insert-",
            "insert_",
            "my-token",
            "my_token",
            "my-secret-",
            "my_secret_",
            "my-api-key",
            "my_api_key",
            "fake-",
            "fake_",
            "...",
            "\u2026",
            "***",
            "%s",
            "\u2022\u2022",
            "${",
            "{{",
            "$(",
            "#{",
            "%(",
            "-token-here",
            "xxxx");

    /** The same, but people who have to change them add a digit and a special character: {@code changeme123!}. */
    private static final List<String> CHANGED_WORDS = List.of(
            "example",
            "changeme",
            "change-me",
            "change_me",
            "placeholder",
            "replaceme",
            "replace-me",
            "replace_me",
            "dummy",
            "required");

    /** What a password is compared or described with, but seldom is. */
    private static final String[] WORDS = Values.words(
            "correct valid same true false null nil none undefined void empty blank unset missing invalid incorrect wrong expired required",
            "optional mandatory hidden visible masked removed string str text number boolean bool integer object any",
            "bytes char varchar enabled disabled enable disable default unknown prompt ask stdin input env environment",
            "file vault redacted example sample test testing todo fixme changeme dummy foobar foo bar baz value string",
            "yes no on off and or not is the a an pass user username name email login admin root field label type",
            "basic bearer oauth oauth2 oauth1 openid saml saml2 jwt mfa 2fa otp totp sso ldap kerberos plain plaintext",
            "bcrypt scrypt argon2 argon2i argon2d argon2id pbkdf2 sha1 sha256 sha384 sha512 md5 hs256 hs512 rs256 es256",
            "aes aes128 aes256 ed25519 rsa2048 x509 base64 base32 hex utf8 utf-8 http2 https letters digits characters",
            "private public protected static final const readonly",
            "x-oauth-basic x-access-token",
            "autocomplete");

    private Placeholders() {}

    /** Whether a value stands for a secret that is elsewhere: a variable, a mask, an ellipsis, {@code changeme}. */
    static boolean isPlaceholder(String text, int start, int end) {
        if (start == end || isOneCharacter(text, start, end) || Values.isWord(text, start, end, WORDS)) {
            return true;
        }
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        if (first == '$') {
            return isVariable(text, start, end);
        }
        if (first == '{' || first == '[' || hasTag(text, start, end) || (first == '%' && last == '%')) {
            return true;
        }
        if ((first == '@' && last == '@')
                || Values.startsWith(text, start, end, "your")
                || Values.startsWith(text, start, end, "ENC(")) {
            return true;
        }
        return Values.contains(text, start, end, PLACEHOLDER_WORDS)
                || (Values.contains(text, start, end, CHANGED_WORDS) && !isMadeUp(text, start, end));
    }

    /** Whether a value has a digit, a letter and a special character that no format and no operator has. */
    static boolean isMadeUp(String text, int start, int end) {
        return isMadeUp(text, start, end, SPECIAL);
    }

    /** The same for a word in a sentence, where {@code PR#123} is an issue and {@code 10~20ms} a range. */
    static boolean isMadeUpWord(String text, int start, int end) {
        return isMadeUp(text, start, end, SPECIAL_IN_SENTENCE);
    }

    private static boolean isMadeUp(String text, int start, int end, CharClass special) {
        int traits = Values.traits(text, start, end);
        if (!Values.has(traits, Values.DIGIT)
                || !Values.has(traits, Values.LETTER)
                || IN_PASSWORD.runEnd(text, start, end - start) < end) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (special.contains(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** All that starts with a dollar sign, but for what is in quotes and is no name that anyone would give. */
    private static boolean isVariable(String text, int start, int end) {
        int name = VARIABLE.runEnd(text, start + 1, end - start - 1);
        int traits = Values.traits(text, start + 1, name);
        boolean value = start > 0
                && Quoted.isQuote(text.charAt(start - 1))
                && end - start >= SHORTEST_PASSWORD
                && IN_PASSWORD.runEnd(text, name, end - name) == end
                && Values.has(traits, Values.DIGIT)
                && Values.has(traits, Values.LOWER)
                && Values.has(traits, Values.UPPER)
                && !Values.has(traits, Values.WORDY)
                && !Values.containsName(text, start, end)
                && (text.charAt(start - 1) == '\'' || changes(text, start, end) * 3 >= end - start);
        boolean special = start > 0
                && Quoted.isQuote(text.charAt(start - 1))
                && end - start >= SHORTEST_PASSWORD
                && isMadeUp(text, start + 1, end);
        return !(value || special)
                || Values.contains(text, start + 1, end, PLACEHOLDER_WORDS)
                || Values.contains(text, start + 1, end, CHANGED_WORDS);
    }

    private static int changes(String text, int start, int end) {
        int changes = 0;
        for (int i = start + 1; i < end; i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            changes += Values.isLetter(c) && Values.isLetter(before) && c <= 'Z' != before <= 'Z' ? 1 : 0;
        }
        return changes;
    }

    /** Whether there is something like {@code <placeholder>} in a value. */
    private static boolean hasTag(String text, int start, int end) {
        int last = Math.min(end, start + Values.LONGEST_PLACEHOLDER);
        for (int i = start; i < last; i++) {
            if (text.charAt(i) == '<') {
                int tag = TAG.runEnd(text, i + 1, LONGEST_TAG);
                if (tag < end && text.charAt(tag) == '>') {
                    return true;
                }
                i = tag - 1;
            }
        }
        return false;
    }

    private static boolean isOneCharacter(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) != text.charAt(start)) {
                return false;
            }
        }
        return end - start >= MASKED_RUN || !Values.isAlnum(text.charAt(start));
    }
}
