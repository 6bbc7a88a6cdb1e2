package dev.sessionlog.mcp;

/** Thrown within a tool to tell the model why nothing was done. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Refusal(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
