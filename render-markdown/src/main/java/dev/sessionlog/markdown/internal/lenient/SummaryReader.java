package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.TimeEfficiency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items of SESSION SUMMARY. */
final class SummaryReader extends PartReader {
    private static final Pattern SCORE = Pattern.compile("^\\s*(\\d{1,3})(?:\\s*(?:/|out of|of)\\s*10)?(?![\\d.,/%])");
    private static final Pattern PERCENT = Pattern.compile("^\\D{0,3}(\\d{1,3})(?:\\.0+)?\\s*(?:%|percent)");
    private static final Pattern ANY_PERCENT = Pattern.compile("(?<![\\d.\u2013-])(\\d{1,3})\\s*%");
    private static final Pattern SHARE = Pattern.compile("^\\s*(\\d{1,4})\\s*(?:/|of|out of)\\s*(\\d{1,4})\\b");

    /** The template's own words after the percentage. */
    private static final Pattern OF_OBJECTIVES = Pattern.compile("^\\s*of (?:the )?objectives completed\\b");

    SummaryReader(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    boolean read(Place place, Block block) {
        if (!block.is(Block.Kind.ITEM) && !block.is(Block.Kind.TEXT)) {
            return false;
        }
        if (ObjectiveDraft.saysAllAchieved(Prose.plain(block.text()))) {
            draft.objectivesAchieved();
        }
        Optional<Label> label = Label.any(block.text());
        if (label.isPresent() && effectiveness(block, label.get())) {
            return true;
        }
        if (place == Place.EFFECTIVENESS || (place == Place.SUMMARY && !block.is(Block.Kind.ITEM))) {
            return false;
        }
        if (place != Place.LESSONS && place != Place.RECOMMENDATIONS && isNotDone(block, label)) {
            return false;
        }
        String own = values.text(block.first(), withoutTick(block)).orElse("");
        String text = values.content(block, own);
        if (text.isEmpty() || Phrases.isNothing(text)) {
            return true;
        }
        switch (place) {
            case LESSONS -> draft.summary.addLesson(text);
            case RECOMMENDATIONS -> draft.summary.addRecommendation(text);
            default -> draft.summary.addAccomplishment(text);
        }
        draft.found("summary", block.first());
        return true;
    }

    /** Whether a box, mark or label says that something was not accomplished: {@code - [ ] Rollback}, {@code Not done:}. */
    private static boolean isNotDone(Block block, Optional<Label> label) {
        TickEmoji.Marked marked = TickEmoji.read(block);
        return (marked.boxed() && !marked.ticked())
                || label.flatMap(l -> Phrases.whole(l.key()))
                        .filter(meaning -> meaning != Phrases.Meaning.DONE)
                        .isPresent();
    }

    /** A tick says nothing in a list of what was done. */
    private static String withoutTick(Block block) {
        TickEmoji.Marked marked = TickEmoji.read(block);
        return marked.ticked() ? marked.text() : block.text();
    }

    private boolean effectiveness(Block block, Label label) {
        Optional<Rating> rating = Rating.of(label.key());
        if (rating.isEmpty()) {
            return false;
        }
        String text = values.content(block, label.rest());
        Line line = block.first();
        draft.found("summary", line);
        boolean read = text.isEmpty()
                || switch (rating.get()) {
                    case PRODUCTIVITY -> productivity(text);
                    case GOALS -> goals(text, line);
                    case EFFICIENCY -> efficiency(text, line);
                };
        if (!read) {
            refuse(Prose.plain(label.name()), text, rating.get().expected, line);
        }
        return true;
    }

    private void refuse(String name, String text, String expected, Line line) {
        boolean number = Character.isDigit(text.charAt(0));
        remarks.add(
                number ? Code.VALUE_OUT_OF_RANGE : Code.UNKNOWN_STATE,
                line,
                "The value " + Remarks.quote(text) + " of " + Remarks.quote(name) + " is not " + expected
                        + "; it was kept as text with the other values.");
        draft.effectiveness.refuse(name + ": " + text);
    }

    private boolean productivity(String text) {
        Matcher score = SCORE.matcher(text);
        if (!score.find()) {
            return false;
        }
        int value = Integer.parseInt(score.group(1));
        if (value < 1 || value > 10 || draft.effectiveness.productivity.isPresent()) {
            return false;
        }
        draft.effectiveness.productivity = OptionalInt.of(value);
        draft.effectiveness.productivityExplanation = Parsed.rest(text.substring(score.end()));
        return true;
    }

    private boolean goals(String text, Line line) {
        Matcher percent = PERCENT.matcher(text);
        Matcher share = SHARE.matcher(text);
        Matcher anywhere = ANY_PERCENT.matcher(text);
        int value = -1;
        String rest = text;
        if (percent.find()) {
            value = Integer.parseInt(percent.group(1));
            rest = Parsed.rest(
                    OF_OBJECTIVES.matcher(text.substring(percent.end())).replaceFirst(""));
        } else if (anywhere.find()) {
            value = Integer.parseInt(anywhere.group(1));
        } else if (share.find() && !share.group(2).equals("0")) {
            int of = Integer.parseInt(share.group(2));
            value = (int) Math.round(100.0 * Integer.parseInt(share.group(1)) / of);
        }
        if (value < 0 || value > 100 || draft.effectiveness.goals.isPresent()) {
            return false;
        }
        draft.effectiveness.goals = OptionalInt.of(value);
        draft.effectiveness.goalsExplanation = rest;
        draft.found("summary.effectiveness.goalAchievement", line);
        return true;
    }

    private boolean efficiency(String text, Line line) {
        Optional<States.Found<TimeEfficiency>> found = States.EFFICIENCY.at(text);
        if (found.isEmpty() || draft.effectiveness.efficiency.isPresent()) {
            return false;
        }
        remarks.state(found.get(), line);
        draft.effectiveness.efficiency = found.map(States.Found::state);
        draft.effectiveness.efficiencyExplanation = found.get().comment();
        return true;
    }
}
