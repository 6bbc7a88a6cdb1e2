package dev.sessionlog.internal.secrets;

import java.util.List;

/** Tells the password in {@code db_pass} from the pass in {@code low_pass}, by the word before it. */
final class PassNames {
    private static final int LONGEST_WORD = 20;
    private static final CharClass LETTERS = CharClass.of("A-Za-z");
    private static final CharClass DIGITS = CharClass.of("0-9");

    /** Before {@code _pass}; before {@code _PASS}, every word but those of {@link #OTHER_THINGS} is the name of one. */
    private static final List<String> ACCOUNTS = List.of(
            ("access account admin amqp api app auth basic cert client database db default email encryption ftp git http"
                            + " imap jdbc key keystore ldap login mail master mongo mongodb mqtt my mysql new oracle pg"
                            + " pop postgres postgresql proxy rabbitmq redis registry root rpc sa server service sftp"
                            + " smtp sql ssh store sudo svn system truststore user vpn web wifi zip")
                    .split(" ", -1));

    private static final List<String> OTHER_THINGS = List.of(
            ("all band blur by color compute depth did final first high last light low multi one opaque post pre render"
                            + " second shadow single test tests third two under")
                    .split(" ", -1));

    private PassNames() {}

    /** Whether the name is one of a password that has {@code _pass} at an offset. */
    static boolean isPassword(String text, int literalStart) {
        int end = DIGITS.runStart(text, literalStart, 2);
        int start = LETTERS.runStart(text, end, LONGEST_WORD);
        if (start == end) {
            return false;
        }
        boolean upper = text.charAt(literalStart + 1) == 'P';
        return upper ? !isAnyOf(text, start, end, OTHER_THINGS) : isAnyOf(text, start, end, ACCOUNTS);
    }

    private static boolean isAnyOf(String text, int start, int end, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() == end - start && text.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
