package dev.sessionlog.internal.secrets;

import java.util.List;
import java.util.Random;

/**
 * A generated secret with what belongs to it.
 *
 * @param kind the kind that the marker must have
 * @param before what is part of the text but not of the secret, for example {@code AccountKey=}
 */
record Samples(String kind, String before, String secret) {
    private static final List<String> ROWS = TokenTable.TABLE
            .lines()
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();

    /** The lines of the table of kinds. */
    static List<String> rows() {
        return ROWS;
    }

    /** Makes a secret that fits a line of the table, and that nobody would take for words. */
    static Samples ofRow(String row, Random random) {
        String[] columns = row.split(" {2,}", -1);
        String[] literals = columns[2].split(" ", -1);
        String literal = literals[random.nextInt(literals.length)];
        boolean follows = columns[1].equals("follows");
        boolean within = columns[1].equals("within");
        while (true) {
            String[] shapes = columns[3].split(" [*] ?", -1);
            String before = within ? ShapeSamples.of(shapes[0], random) : "";
            String after = ShapeSamples.of(shapes[shapes.length - 1], random);
            boolean isNumber = within && before.chars().allMatch(Character::isDigit);
            if (isSecret(isNumber ? after : before + after)) {
                return new Samples(columns[0], follows ? literal : "", follows ? after : before + literal + after);
            }
        }
    }

    /** Makes a secret of a format that is written without knowledge of the table. */
    static Samples ofFormat(String line, Random random) {
        String[] columns = line.split(" ", 2);
        return new Samples(columns[0], "", ShapeSamples.of(columns[1], random));
    }

    /** Whether a plus sign could be a part of the secret. */
    boolean mayContainPlus() {
        return ROWS.stream().anyMatch(row -> row.startsWith(kind + " ") && row.contains("+"));
    }

    static boolean isSecret(String text) {
        int traits = Values.traits(text, 0, text.length());
        return Values.has(traits, Values.DIGIT)
                && !Values.has(traits, Values.WORDY)
                && !Placeholders.isPlaceholder(text, 0, text.length())
                && Values.isAlnum(text.charAt(text.length() - 1));
    }

    @Override
    public String toString() {
        return kind + ": " + before + secret;
    }
}
