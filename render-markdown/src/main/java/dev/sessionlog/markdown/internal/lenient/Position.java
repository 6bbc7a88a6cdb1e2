package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;
import java.util.Set;

/** Where in a session the reading is: the part of the template, and the levels of the headings that lead there. */
final class Position {
    /** So many words head what they say even in a section that the template does not have. */
    private static final int TELLING_WORDS = 4;

    /** Words that head a section of their own; within another section they are about what that section is about. */
    private static final Set<String> EVERYDAY =
            Set.of("what i did", "what we did", "next time", "up next", "still to do", "left to do", "for tomorrow");

    private Optional<Place> place = Optional.empty();
    private int placeLevel;
    private int sectionLevel = 2;
    private boolean inHeader = true;
    private boolean afterRule;
    private boolean inHandoff;
    private boolean onlyItems;
    private boolean bold;

    Optional<Place> place() {
        return place;
    }

    /** Whether no section has begun yet. */
    boolean inHeader() {
        return inHeader;
    }

    void inHeader(boolean header) {
        inHeader = header;
    }

    /** Whether a rule was the last thing that cut the text. */
    boolean afterRule() {
        return afterRule;
    }

    void afterRule(boolean rule) {
        afterRule = rule;
    }

    /** Whether what comes belongs to the handoff notes. */
    boolean inHandoff() {
        return inHandoff;
    }

    /** Whether only items belong to the handoff notes, because the first stood beside its label. */
    boolean onlyItems() {
        return onlyItems;
    }

    void inHandoff(boolean handoff, boolean items) {
        inHandoff = handoff;
        onlyItems = items;
    }

    void leaveHandoff() {
        inHandoff = false;
    }

    boolean isIn(Place section) {
        return place.filter(at -> at.section() == section).isPresent();
    }

    /** Returns the level of the headings of sections. */
    int sectionLevel() {
        return sectionLevel;
    }

    /**
     * Returns the level that a bold line has that stands for a heading here.
     *
     * @param alike whether it is written like the bold lines that head the sections
     */
    int pseudoLevel(boolean alike) {
        return alike ? sectionLevel : placeLevel + 1;
    }

    /** Whether the sections of the text are headed by bold lines. */
    boolean isBold() {
        return bold;
    }

    /** Goes to the place that a heading, or a bold line that stands for one, begins. */
    void start(Place found, Block block) {
        boolean heading = block.is(Block.Kind.HEADING);
        boolean first = place.isEmpty() && found.isSection();
        bold = !heading && (bold || (first && !block.text().strip().endsWith(":**")));
        place = Optional.of(found);
        placeLevel = heading ? block.level() : Math.max(2, placeLevel);
        if (heading) {
            int level = Math.max(2, block.level());
            sectionLevel = found.isSection() ? level : Math.min(sectionLevel, level);
        }
    }

    /** Goes to another part of the same section. */
    void turn(Place part) {
        place = Optional.of(part);
    }

    /** Goes to a task, wherever it stands. */
    void startTask(Block block) {
        place = Optional.of(Place.TASKS);
        placeLevel = Math.max(2, block.level() - 1);
        sectionLevel = block.is(Block.Kind.HEADING) ? Math.min(sectionLevel, placeLevel) : sectionLevel;
    }

    /** Goes to a heading that is none of the template's; a section that it is below of is not left. */
    void startUnknown(int level) {
        bold = false;
        place = level <= sectionLevel || placeLevel == 0 ? Optional.empty() : place;
        sectionLevel = Math.min(sectionLevel, Math.max(2, level));
    }

    /** Whether one word is enough to head a section with what the template has as a part: {@code Todo}, {@code Lessons}. */
    private static boolean isToldByOneWord(Place part) {
        return part.section() == Place.NEXT || part.section() == Place.SUMMARY;
    }

    /** Returns the place that a heading heads: a part of the section that it stands in, or a section. */
    Optional<Place> known(String key, int level, Leftovers leftovers) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> section = Place.section(key);
        Optional<Place> part = place.flatMap(p -> Place.within(p.section(), key));
        boolean inTasks = place.equals(Optional.of(Place.TASKS));
        boolean within = level > sectionLevel && (place.isPresent() || leftovers.contains(level));
        boolean everyday = within && EVERYDAY.contains(key);
        if (section.isPresent() && (level <= sectionLevel || (part.isEmpty() && !inTasks && !everyday))) {
            return section;
        }
        if (leftovers.contains(level)) {
            return Place.anywhere(key, 2).filter(p -> p.isOwn(key) || Wording.words(key) >= TELLING_WORDS);
        }
        if (place.isEmpty() || level <= sectionLevel) {
            return part.or(() -> Place.anywhere(key, place.isEmpty() ? 1 : 2))
                    .or(() -> Place.anywhere(key, 1).filter(Position::isToldByOneWord));
        }
        return part.or(
                () -> inTasks || everyday ? Place.anywhere(key, 2).filter(p -> p.isOwn(key)) : Place.anywhere(key, 2));
    }
}
