package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.FileNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files as people list them: in backticks or not, with a note or not, one or several in a line. */
final class FileNotes {
    private static final Pattern PATH = Pattern.compile("`[^`]+`|[^\\s,`]*[./][^\\s,`]*");
    private static final Pattern LINK = Pattern.compile("\\[`?([^\\]`\\s]{1,300})`?\\]\\(([^()\\s]{1,500})\\)(.*)");
    private static final Pattern SEPARATOR = Pattern.compile("^\\s*(?:[-\u2013\u2014:\u2192]+|->|=>)\\s+");

    /** Files that have no extension by custom; those that end with "file" are not listed. */
    private static final Set<String> NAMES = Set.of(
            "readme",
            "license",
            "licence",
            "changelog",
            "contributing",
            "notice",
            "authors",
            "copying",
            "todo",
            "codeowners",
            "version",
            "workspace",
            "build");

    /** A word with the form of a path: a folder, an extension, a pattern, a hidden file. */
    private static final Pattern FORM =
            Pattern.compile("\\S*[/\\\\*]\\S*|\\S*\\w\\.[A-Za-z]\\w{0,11}|\\.[A-Za-z]\\S*|@[\\w-]+");

    /** A name of code or of a folder, as no word of a sentence is written. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "[a-z0-9_][\\w.-]{0,100}|[A-Za-z0-9]{1,100}[-_][\\w-]{1,100}|[A-Z]{1,100}[a-z0-9]{1,100}[A-Z]\\w{0,100}");

    /** A count, an amount or a time instead of what is counted. */
    private static final Pattern COUNT =
            Pattern.compile("[(~\u2248+]{0,2}\\d[\\d,.:]{0,15}[+%)]{0,2}(?: .*)?", Pattern.DOTALL);

    private FileNotes() {}

    /** Whether a text names files, and does not count or describe them: see {@link #of}. */
    static boolean areFiles(String raw, List<FileNote> files) {
        boolean marked = raw.indexOf('`') >= 0;
        boolean bold = raw.stripLeading().startsWith("**");
        return files.stream().allMatch(file -> marked || isFile(file, bold));
    }

    private static boolean isFile(FileNote file, boolean bold) {
        List<String> words = List.of(file.path().strip().split("\\s+", -1));
        boolean counted =
                file.note().filter(note -> COUNT.matcher(note).matches()).isPresent();
        boolean number = Dates.find(file.path())
                        .map(Parsed::rest)
                        .filter(rest -> !Prose.says(rest) || COUNT.matcher(rest).matches())
                        .isPresent()
                || file.path().codePoints().noneMatch(c -> Character.isLetter(c) || c == '*');
        if (number) {
            return false;
        }
        if (words.size() == 1) {
            return hasForm(words.get(0))
                    || (!bold && !counted && IDENTIFIER.matcher(words.get(0)).matches());
        }
        return !counted && words.stream().anyMatch(FileNotes::hasForm);
    }

    private static boolean hasForm(String word) {
        String bare = word.replaceFirst("^[(\"']", "").replaceFirst("[)\"',;:.]$", "");
        String lower = bare.toLowerCase(Locale.ROOT);
        return FORM.matcher(bare).matches() || NAMES.contains(lower) || (lower.endsWith("file") && lower.length() > 4);
    }

    /** Returns the files of one item or label; a text that names no path is one file. */
    static List<FileNote> of(String text) {
        List<FileNote> files = new ArrayList<>();
        int lineEnd = text.indexOf('\n');
        String first = lineEnd < 0 ? text : text.substring(0, lineEnd);
        String below = lineEnd < 0 ? "" : text.substring(lineEnd + 1);
        List<String> parts = Prose.split(first, 200, ", ", " and ", "; ");
        boolean several = parts.size() > 1 && parts.stream().allMatch(FileNotes::isPath);
        if (several) {
            parts.forEach(part -> files.add(file(part, part.equals(parts.get(parts.size() - 1)) ? below : "")));
        } else {
            files.add(file(first, below));
        }
        return files.stream().filter(file -> !isUnfilled(file)).toList();
    }

    /** Whether neither path nor note was filled in. */
    private static boolean isUnfilled(FileNote file) {
        return Placeholders.is(file.path())
                && file.note().filter(note -> !Placeholders.is(note)).isEmpty();
    }

    private static boolean isPath(String part) {
        String bare = part.strip().replaceFirst("\\s*\\([^()]*\\)$", "");
        return PATH.matcher(bare).matches() || (bare.indexOf(' ') < 0 && hasForm(bare));
    }

    private static FileNote file(String raw, String below) {
        String text = Prose.withoutLeadingEmoji(raw.strip());
        text = Prose.says(text) ? text : raw.strip();
        if (text.startsWith("`") && text.indexOf('`', 1) > 1) {
            int end = text.indexOf('`', 1);
            return note(text.substring(1, end), text.substring(end + 1), below);
        }
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            String target = link.group(2).endsWith(link.group(1)) ? "" : " (" + link.group(2) + ")";
            return note(link.group(1), link.group(3) + target, below);
        }
        List<String> parts = Prose.split(text, 2, " - ", " \u2013 ", " \u2014 ", ": ", " \u2192 ", " | ");
        if (parts.size() == 2 && Prose.says(parts.get(0))) {
            return note(Placeholders.unbracketed(parts.get(0)), parts.get(1), below);
        }
        int open = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        return open > 0
                        && (isPath(text.substring(0, open))
                                || IDENTIFIER.matcher(text.substring(0, open)).matches())
                ? note(text.substring(0, open), text.substring(open), below)
                : note(text, "", below);
    }

    private static FileNote note(String path, String rest, String below) {
        String note = SEPARATOR.matcher(rest).replaceFirst("").strip();
        boolean bracketed = note.startsWith("(") && note.indexOf(')') == note.length() - 1;
        String inside = bracketed ? note.substring(1, note.length() - 1) : note;
        String said = inside.startsWith(":") ? inside.substring(1).strip() : inside;
        String bare = path.strip();
        return FileNote.builder()
                .path(bare.isEmpty() ? "`" + path + "`" : bare)
                .note(Texts.lines(said, below))
                .build();
    }
}
