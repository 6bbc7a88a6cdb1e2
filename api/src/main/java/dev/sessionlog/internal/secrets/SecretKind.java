package dev.sessionlog.internal.secrets;

import java.util.List;

/**
 * A secret that is known by its shape: a row of {@link TokenTable}.
 *
 * @param kind the words of the marker
 * @param form how the secret relates to the literal
 * @param before what comes before the literal
 * @param literals what occurs with every secret of the kind
 * @param after what comes after the literal
 * @param source the documentation that says so
 */
record SecretKind(String kind, Form form, Shape before, List<String> literals, Shape after, String source) {
    /** How a secret relates to its literal. */
    enum Form {
        /** It starts with the literal. */
        STARTS,
        /** It starts with the literal, and its rest has digits: without them, these are words. */
        DIGITS,
        /** It contains the literal, and has digits. */
        WITHIN,
        /** It comes after the literal, which stays, and has digits. */
        FOLLOWS
    }
}
