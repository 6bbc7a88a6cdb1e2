package dev.sessionlog.markdown.internal.lenient;

/** Says what was odd about the words for a state. */
final class StateRemarks {
    private StateRemarks() {}

    static <S extends Enum<S>> void of(States.Found<S> found, Remarks remarks, Line line) {
        if (!found.disagreeing().isEmpty()) {
            remarks.add(
                    Code.EMOJI_DISAGREES,
                    line,
                    "The emoji " + found.disagreeing() + " does not stand for " + found.state()
                            + ", which the word says; the word is taken.");
        }
        if (found.reworded()) {
            remarks.add(
                    Code.STATE_REWORDED,
                    line,
                    Remarks.quote(found.word()) + " is none of the template's states; it is read as " + found.state()
                            + ".");
        }
    }
}
