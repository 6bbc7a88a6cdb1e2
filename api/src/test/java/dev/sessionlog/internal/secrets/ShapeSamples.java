package dev.sessionlog.internal.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random strings of a shape, in the language of {@link Shape}. Nothing that looks like a secret is in a file. */
final class ShapeSamples {
    private static final int MORE = 24;

    private final String pattern;
    private final Random random;
    private int at;

    private ShapeSamples(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    static String of(String pattern, Random random) {
        return new ShapeSamples(pattern, random).sequence();
    }

    private String sequence() {
        StringBuilder out = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            out.append(pattern.charAt(at) == '(' ? choice() : run());
        }
        return out.toString();
    }

    private String choice() {
        List<String> options = new ArrayList<>();
        do {
            at++;
            options.add(sequence());
        } while (pattern.charAt(at) == '|');
        at++;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            options.add("");
        }
        return options.get(random.nextInt(options.size()));
    }

    private String run() {
        String characters = pattern.substring(at, at + 1);
        if (pattern.charAt(at) == '[') {
            int end = pattern.indexOf(']', at);
            characters = expanded(pattern.substring(at + 1, end));
            at = end;
        }
        at++;
        int count = 1;
        if (at < pattern.length() && pattern.charAt(at) == '{') {
            int end = pattern.indexOf('}', at);
            String[] counts = pattern.substring(at + 1, end).split(",", -1);
            int min = Integer.parseInt(counts[0]);
            int max = counts.length == 1 ? min : counts[1].isEmpty() ? min + MORE : Integer.parseInt(counts[1]);
            count = min + random.nextInt(max - min + 1);
            at = end + 1;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(characters.charAt(random.nextInt(characters.length())));
        }
        return out.toString();
    }

    private static String expanded(String characters) {
        CharClass of = CharClass.of(characters);
        StringBuilder out = new StringBuilder();
        for (char c = 0; c < 128; c++) {
            if (of.contains(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
