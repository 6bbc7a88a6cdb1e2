package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.FileNote;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items of FILES MODIFIED. */
final class FilesReader extends PartReader {
    /** A line of {@code git status --short} or {@code git diff --name-status}. */
    private static final Pattern GIT_STATUS = Pattern.compile("(?s)`?(A|D|M|T|AM|MM|\\?\\?)`?\\s+(`?[^\\s`]*[./].*)");

    private static final Pattern RENAMED = Pattern.compile(
            "(?:R\\d{0,3}|C\\d{0,3}|(?i:renamed|moved|copied):?)\\s++[^\\s./]*+[./]\\S*+\\s++(?:(?:->|=>|\u2192|to)\\s++)?([^\\s./]*+[./]\\S*+)");

    private final Consumer<Block> leftovers;

    FilesReader(SessionDraft draft, Remarks remarks, Consumer<Block> leftovers) {
        super(draft, remarks);
        this.leftovers = leftovers;
    }

    /**
     * Notes a heading that the template does not have; what stands below it goes with the critical changes. Returns false when
     * what follows is an item that is no file.
     */
    boolean heading(Block block, String title, Optional<Block> next) {
        if (next.filter(item -> item.is(Block.Kind.ITEM) && item.children().isEmpty() && !isFiles(item))
                .isPresent()) {
            return false;
        }
        remarks.unknownHeading(block.first(), title, "its files were added to those above");
        return true;
    }

    boolean read(Place place, Block block) {
        return read(place, block, 0);
    }

    private boolean read(Place place, Block block, int groups) {
        if (!block.is(Block.Kind.ITEM)) {
            return false;
        }
        if (groups == Values.DEEPEST_GROUP) {
            return files(place, block);
        }
        Optional<Label> group = Label.bold(block.text())
                .filter(l -> l.alone() && !block.children().isEmpty());
        Optional<Place> named = group.flatMap(l -> Place.within(Place.FILES, l.key()));
        if (named.isPresent()) {
            children(named.get(), block, groups);
            return true;
        }
        Matcher status = GIT_STATUS.matcher(block.text());
        if (status.matches()) {
            Place changed = switch (status.group(1)) {
                case "A", "??" -> Place.CREATED_FILES;
                case "D" -> Place.DELETED_FILES;
                default -> place;
            };
            return files(changed, block.asItem(status.group(2)));
        }
        Matcher renamed = RENAMED.matcher(block.text().length() > Parsed.MAX_LENGTH ? "" : block.text());
        if (renamed.matches() && block.children().isEmpty()) {
            FileNote file = FileNote.builder()
                    .path(Prose.plain(renamed.group(1)).replace("`", ""))
                    .note(block.text())
                    .build();
            draft.found("fileChanges", block.first());
            draft.files.addCritical(file);
            return true;
        }
        Optional<Label> kind = Label.any(block.text()).filter(l -> !l.alone());
        Optional<Place> of =
                kind.flatMap(l -> Place.within(Place.FILES, l.key())).filter(p -> p != place);
        if (of.isPresent()) {
            return read(of.get(), block.asItem(kind.get().rest()), groups + 1);
        }
        return files(place, block);
    }

    private void children(Place place, Block block, int groups) {
        for (Block child : block.children()) {
            if (!read(place, child, groups + 1)) {
                leftovers.accept(child);
            }
        }
    }

    private static boolean isFiles(Block item) {
        String text = Prose.plain(TickEmoji.read(item).text());
        return Phrases.isNothing(text) || FileNotes.areFiles(item.text(), FileNotes.of(text));
    }

    /** Reads the files below words that are no file; false when there are none. */
    private boolean group(Place place, Block block) {
        boolean files = !block.children().isEmpty()
                && block.children().stream().allMatch(child -> child.is(Block.Kind.ITEM) && isFiles(child));
        if (files) {
            block.children().forEach(child -> files(place, child));
            values.groupNotKept(block, new Label(TickEmoji.read(block).text(), "", true), "files");
        }
        return files;
    }

    private boolean files(Place place, Block block) {
        String text = values.content(block, TickEmoji.read(block).text());
        if (text.isEmpty() || Phrases.isNothing(text)) {
            return true;
        }
        List<FileNote> notes = FileNotes.of(text);
        if (!FileNotes.areFiles(block.text(), notes)) {
            return group(place, block);
        }
        if (notes.isEmpty()) {
            remarks.placeholder(block.first(), text);
        }
        draft.found("fileChanges", block.first());
        switch (place) {
            case CONFIGURATION_FILES -> notes.forEach(draft.files::addConfiguration);
            case CREATED_FILES -> notes.forEach(draft.files::addCreated);
            case DELETED_FILES -> notes.forEach(draft.files::addDeleted);
            default -> notes.forEach(draft.files::addCritical);
        }
        return true;
    }
}
