package dev.sessionlog.internal.secrets;

import java.util.Arrays;
import java.util.List;

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

    /** The states as a trie, which is completed, breadth first, to the table of the automaton. */
    private final class Trie {
        private final int[] children;
        private final int[] columns;
        private final int[] siblings;
        private final int[] fallback;
        private final int[][] ending;
        private int states = 1;

        Trie(List<String> literals) {
            int most = 1;
            for (String literal : literals) {
                most += literal.length();
            }
            if (most > Character.MAX_VALUE) {
                throw new IllegalArgumentException("The literals have more than 65,534 characters in total.");
            }
            children = new int[most];
            columns = new int[most];
            siblings = new int[most];
            fallback = new int[most];
            ending = new int[most][];
            Arrays.fill(ending, NONE);
            for (int i = 0; i < literals.size(); i++) {
                add(literals.get(i), i);
            }
        }

        private void add(String literal, int number) {
            int state = START;
            for (int i = 0; i < literal.length(); i++) {
                state = child(state, column(literal.charAt(i)));
            }
            ending[state] = plus(ending[state], new int[] {number});
        }

        private int child(int parent, int column) {
            int child = children[parent];
            while (child != 0 && columns[child] != column) {
                child = siblings[child];
            }
            if (child == 0) {
                child = states++;
                columns[child] = column;
                siblings[child] = children[parent];
                children[parent] = child;
            }
            return child;
        }

        int[] table() {
            int[] table = new int[states * width];
            int[] queue = new int[states];
            int queued = 1;
            for (int i = 0; i < queued; i++) {
                int state = queue[i];
                System.arraycopy(table, fallback[state] * width, table, state * width, width);
                for (int child = children[state]; child != 0; child = siblings[child]) {
                    int cell = state * width + columns[child];
                    // What the row has here was copied from the fallback: where the child falls back to.
                    fallback[child] = state == START ? START : Math.abs(table[cell]) / width;
                    ending[child] = plus(ending[child], ending[fallback[child]]);
                    table[cell] = ending[child].length > 0 ? -child * width : child * width;
                    queue[queued++] = child;
                }
            }
            return table;
        }

        private static int[] plus(int[] some, int[] more) {
            if (some.length == 0 || more.length == 0) {
                return some.length == 0 ? more : some;
            }
            int[] all = Arrays.copyOf(some, some.length + more.length);
            System.arraycopy(more, 0, all, some.length, more.length);
            return all;
        }
    }
}
