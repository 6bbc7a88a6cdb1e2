package dev.sessionlog.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses what git prints with {@code -z}: strings that end with a zero byte. Paths may contain any other byte. */
final class GitOutput {
    /**
     * The version of a file at a path: its mode, as git writes it, and its id; a mode of zeros if there is no file.
     */
    record Version(String mode, String id) {
        boolean isFile() {
            return mode.chars().anyMatch(digit -> digit != '0');
        }
    }

    /** The versions at a path before and after. */
    record Difference(Version before, Version after) {}

    private final List<byte[]> pieces;
    private int next;

    private GitOutput(List<byte[]> pieces) {
        this.pieces = pieces;
    }

    /** Returns the pieces without their terminators. */
    static List<byte[]> pieces(byte[] output) {
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < output.length; i++) {
            if (output[i] == 0) {
                pieces.add(java.util.Arrays.copyOfRange(output, start, i));
                start = i + 1;
            }
        }
        return pieces;
    }

    /** Returns a path as a string; a byte that is not UTF-8 becomes {@code \xE9}. */
    static String path(byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(4 * bytes.length + 1);
        while (true) {
            CoderResult result = utf8.decode(in, out, true);
            if (result.isUnderflow()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put(String.format("\\x%02X", in.get()));
            }
        }
    }

    /**
     * Returns the differences that {@code diff-tree -z --raw --no-renames} prints, by path, with one character per
     * byte. If several commits have a path, the first one counts; for a merge, its first parent.
     */
    static Map<String, Difference> differences(byte[] output) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        List<byte[]> pieces = pieces(output);
        for (int i = 0; i < pieces.size(); i++) {
            String description = new String(pieces.get(i), StandardCharsets.ISO_8859_1);
            if (description.startsWith(":")) {
                int sides = description.lastIndexOf(':') + 2; // a commit has as many colons as parents
                String[] parts = description.substring(sides - 1).split(" ", -1);
                Version before = new Version(parts[0], parts[sides]);
                Version after = new Version(parts[sides - 1], parts[2 * sides - 1]);
                String path = new String(pieces.get(++i), StandardCharsets.ISO_8859_1);
                differences.putIfAbsent(path, new Difference(before, after));
            }
        }
        return differences;
    }

    /** Returns the changes that {@code diff-tree -z --raw --numstat} prints, in order of path. */
    static List<FileChange> changes(byte[] output) {
        GitOutput diff = new GitOutput(pieces(output));
        List<FileChange> changes = new ArrayList<>();
        while (diff.hasNext() && diff.peek().startsWith(":")) {
            changes.add(diff.change());
        }
        Map<String, Lines> lines = new HashMap<>();
        while (diff.hasNext()) {
            diff.addLines(lines);
        }
        return changes.stream()
                .map(change -> lines.getOrDefault(change.path(), Lines.NONE).in(change))
                .sorted(Comparator.comparing(FileChange::path))
                .toList();
    }

    /** Reads {@code :100644 100644 1234 5678 M}, and the path or the two paths after it. */
    private FileChange change() {
        String description = read();
        char status = description.charAt(description.lastIndexOf(' ') + 1);
        String path = read();
        return switch (status) {
            case 'A' -> change(FileChange.Kind.CREATED, path, Optional.empty());
            case 'D' -> change(FileChange.Kind.DELETED, path, Optional.empty());
            case 'R' -> change(FileChange.Kind.RENAMED, read(), Optional.of(path));
            default -> change(FileChange.Kind.MODIFIED, path, Optional.empty());
        };
    }

    private static FileChange change(FileChange.Kind kind, String path, Optional<String> previousPath) {
        return new FileChange(kind, path, previousPath, false, 0, 0);
    }

    /** The lines that a file gained and lost. */
    private record Lines(boolean binary, int added, int removed) {
        static final Lines NONE = new Lines(false, 0, 0);

        static Lines of(String numbers) {
            String[] parts = numbers.split("\t", 3);
            return parts[0].equals("-") ? new Lines(true, 0, 0) : new Lines(false, count(parts[0]), count(parts[1]));
        }

        private static int count(String number) {
            return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(number));
        }

        FileChange in(FileChange change) {
            return new FileChange(change.kind(), change.path(), change.previousPath(), binary, added, removed);
        }
    }

    /** Reads {@code 1 TAB 2 TAB path}, or nothing instead of the path and then two paths; binary files have dashes. */
    private void addLines(Map<String, Lines> lines) {
        String numbers = read();
        int tab = numbers.indexOf('\t', numbers.indexOf('\t') + 1);
        String path = numbers.substring(tab + 1);
        if (path.isEmpty()) {
            read();
            path = read();
        }
        lines.put(path, Lines.of(numbers));
    }

    private boolean hasNext() {
        return next < pieces.size();
    }

    private String peek() {
        return path(pieces.get(next));
    }

    private String read() {
        return path(pieces.get(next++));
    }
}
