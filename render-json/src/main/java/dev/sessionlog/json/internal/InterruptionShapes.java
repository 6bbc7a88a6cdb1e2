package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.NumberShape.integer;
import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.DATE_TIME;
import static dev.sessionlog.json.internal.StringShape.NAME;

import dev.sessionlog.Interruption;
import dev.sessionlog.Unfinished;
import dev.sessionlog.UnfinishedKind;

/** The JSON shapes of what is said of a session that was interrupted. */
final class InterruptionShapes {
    private static final EnumShape<UnfinishedKind> UNFINISHED_KIND =
            new EnumShape<>(UnfinishedKind.class, "What was unfinished.");

    private static final Shape<Unfinished> UNFINISHED = object(
            Unfinished.class,
            () -> properties(Unfinished::builder, Unfinished.Builder::build, unfinished -> {
                unfinished.doc("Something that had begun and not ended.");
                unfinished
                        .required("kind", UNFINISHED_KIND, "What it was.")
                        .of(Unfinished::kind, Unfinished.Builder::kind);
                unfinished
                        .required("name", NAME, "The name of the task or the tool. One line.")
                        .of(Unfinished::name, Unfinished.Builder::name);
                unfinished
                        .required("startedAt", DATE_TIME, "When it began, in the zone of the log: 2026-03-14T17:11.")
                        .of(Unfinished::startedAt, Unfinished.Builder::startedAt);
            }));

    private InterruptionShapes() {}

    static Properties<Interruption, Interruption.Builder> interruption() {
        return properties(Interruption::builder, Interruption.Builder::build, end -> {
            end.doc("Says that the session ended without its end being recorded.");
            end.required(
                            "lastEntryAt",
                            DATE_TIME,
                            "When the last entry was recorded, in the zone of the log: 2026-03-14T17:12.")
                    .of(Interruption::lastEntryAt, Interruption.Builder::lastEntryAt);
            end.required("entries", integer(0, Integer.MAX_VALUE), "How many entries were recorded.")
                    .of(Interruption::entries, Interruption.Builder::entries);
            end.list("unfinished", UNFINISHED, "What had begun and not ended, in the order in which it began.")
                    .of(Interruption::unfinished, Interruption.Builder::unfinished);
        });
    }
}
