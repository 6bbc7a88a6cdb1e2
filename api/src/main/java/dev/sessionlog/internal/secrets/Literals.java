package dev.sessionlog.internal.secrets;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds all of many literals in one pass over a text, by the automaton of Aho and Corasick: one look-up in a table for
 * each character, whatever the number of literals.
 */
final class Literals {
    static final int START = 0;

    private static final int ASCII = 128;
    private static final int[] NONE = {};

    private final byte[] asciiColumns = new byte[ASCII];
    private final char[] otherCharacters;
    private final int asciiCount;
    private final int width;
    /** For each state a row of the states that follow, a state being the index of its row; negated where literals end. */
    private final int[] next;

    private final int[][] ending;

    /**
     * Builds the automaton.
     *
     * @param literals not empty strings; the index of a literal is its number
     * @param ignoreCase whether ASCII letters are found in either case
     */
    Literals(List<String> literals, boolean ignoreCase) {
        StringBuilder others = new StringBuilder();
        int columns = 1;
        for (String literal : literals) {
            for (int i = 0; i < literal.length(); i++) {
                char c = fold(literal.charAt(i), ignoreCase);
                if (c >= ASCII) {
                    others.append(c);
                } else if (asciiColumns[c] == 0) {
                    asciiColumns[c] = (byte) columns++;
                }
            }
        }
        if (ignoreCase) {
            for (char c = 'A'; c <= 'Z'; c++) {
                asciiColumns[c] = asciiColumns[c + ('a' - 'A')];
            }
        }
        char[] sorted = others.toString().toCharArray();
        Arrays.sort(sorted);
        otherCharacters = distinct(sorted);
        asciiCount = columns;
        width = columns + otherCharacters.length;
        Trie trie = new Trie(literals);
        next = trie.table();
        ending = trie.ending;
    }

    /** Returns the state after a character, or if literals end there, what {@link #ending} takes. */
    int next(int state, char c) {
        return next[state + column(c)];
    }

    /** Whether literals end where {@link #next} returned a number. */
    static boolean isEnd(int next) {
        return next < START;
    }

    /** Returns the state of a number for which {@link #isEnd} is true. */
    static int stateOf(int next) {
        return -next;
    }

    /** Returns the numbers of the literals that end in a state, the longest first. */
    int[] ending(int state) {
        return ending[state / width];
    }

    private int column(char c) {
        if (c < ASCII) {
            return asciiColumns[c];
        }
        if (otherCharacters.length == 0) {
            return 0;
        }
        int index = Arrays.binarySearch(otherCharacters, c);
        return index < 0 ? 0 : asciiCount + index;
    }

    private static char fold(char c, boolean ignoreCase) {
        return ignoreCase && c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    private static char[] distinct(char[] sorted) {
        StringBuilder distinct = new StringBuilder();
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct.append(sorted[i]);
            }
        }
        return distinct.toString().toCharArray();
    }

    /** The states as a trie that is completed, breadth first, into the table of the automaton. */
    private final class Trie {
        private final int[] next;
        private final int[][] ending;
        private final int[] fallback;
        private int states = 1;

        Trie(List<String> literals) {
            int most = 1;
            for (String literal : literals) {
                most += literal.length();
            }
            if (most > Character.MAX_VALUE) {
                throw new IllegalArgumentException("The literals have more than 65,535 characters.");
            }
            next = new int[most * width];
            ending = new int[most][];
            fallback = new int[most];
            Arrays.fill(ending, NONE);
            for (int i = 0; i < literals.size(); i++) {
                add(literals.get(i), i);
            }
            complete();
        }

        private void add(String literal, int number) {
            int state = START;
            for (int i = 0; i < literal.length(); i++) {
                int cell = state * width + column(literal.charAt(i));
                if (next[cell] == 0) {
                    next[cell] = states++;
                }
                state = next[cell];
            }
            ending[state] = plus(ending[state], new int[] {number});
        }

        private void complete() {
            Queue<Integer> queue = new ArrayDeque<>(List.of(START));
            while (!queue.isEmpty()) {
                int state = queue.remove();
                for (int column = 1; column < width; column++) {
                    int cell = state * width + column;
                    int otherwise = state == START ? START : next[fallback[state] * width + column];
                    int child = next[cell];
                    if (child == 0) {
                        next[cell] = otherwise;
                    } else {
                        fallback[child] = otherwise;
                        ending[child] = plus(ending[child], ending[otherwise]);
                        queue.add(child);
                    }
                }
            }
        }

        int[] table() {
            int[] table = Arrays.copyOf(next, states * width);
            for (int i = 0; i < table.length; i++) {
                int state = table[i];
                table[i] = ending[state].length > 0 ? -state * width : state * width;
            }
            return table;
        }

        private static int[] plus(int[] some, int[] more) {
            if (some.length == 0) {
                return more;
            }
            int[] all = Arrays.copyOf(some, some.length + more.length);
            System.arraycopy(more, 0, all, some.length, more.length);
            return all;
        }
    }
}
