package dev.sessionlog.markdown;

import dev.sessionlog.Interruption;
import dev.sessionlog.Unfinished;
import dev.sessionlog.UnfinishedKind;
import dev.sessionlog.format.TemplateWords;
import java.time.LocalDateTime;

/** How the header says that a session has no end: values in place of the end time. */
final class EndForms {
    private static final String AFTER = "after entry ";
    private static final String SINCE = " - since ";
    private static final String AS_OF = "as of ";

    /** The last entry of an interrupted session: {@code after entry 41, 2026-03-14 17:12}. What was unfinished follows. */
    static final Form<Interruption> INTERRUPTION = new Form<>() {
        @Override
        public void write(Interruption interruption, MarkdownWriter out) {
            Forms.NUMBER.write(interruption.entries(), out.markup(AFTER));
            MINUTE.write(interruption.lastEntryAt(), out.markup(", "));
        }

        @Override
        public Interruption read(Source source) {
            Source entry = source.after(AFTER);
            int comma = entry.find(", ");
            if (comma < 0) {
                throw entry.expected("an entry number and its time, such as \"41, 2026-03-14 17:12\"");
            }
            LocalDateTime at = MINUTE.read(entry.from(comma).after(", "));
            return Interruption.builder()
                    .entries(Forms.NUMBER.read(entry.upTo(comma)))
                    .lastEntryAt(at)
                    .build();
        }
    };

    /** A task or a tool that had not ended: {@code tool runTests - since 2026-03-14 17:11}. */
    static final Form<Unfinished> UNFINISHED = new Form<>() {
        @Override
        public void write(Unfinished unfinished, MarkdownWriter out) {
            out.markup(kind(unfinished.kind())).text(unfinished.name());
            MINUTE.write(unfinished.startedAt(), out.markup(SINCE));
        }

        @Override
        public Unfinished read(Source source) {
            for (UnfinishedKind kind : UnfinishedKind.values()) {
                if (source.startsWith(kind(kind))) {
                    return read(kind, source.after(kind(kind)));
                }
            }
            throw source.expected("\"task\" or \"tool\" and a name");
        }

        /** The last delimiter counts, so that none has to be escaped in the name. */
        private static Unfinished read(UnfinishedKind kind, Source nameAndTime) {
            int since = nameAndTime.findLast(SINCE);
            if (since < 0) {
                throw nameAndTime.expected("a name and its time, such as \"runTests - since 2026-03-14 17:11\"");
            }
            return Unfinished.builder()
                    .kind(kind)
                    .name(nameAndTime.upTo(since).line())
                    .startedAt(MINUTE.read(nameAndTime.from(since).after(SINCE)))
                    .build();
        }

        private static String kind(UnfinishedKind kind) {
            return TemplateWords.word(kind) + " ";
        }
    };

    /** When the document of a running session was written: {@code as of 2026-03-14 17:12}. */
    static final Form<LocalDateTime> SNAPSHOT = new Form<>() {
        @Override
        public void write(LocalDateTime at, MarkdownWriter out) {
            MINUTE.write(at, out.markup(AS_OF));
        }

        @Override
        public LocalDateTime read(Source source) {
            return MINUTE.read(source.after(AS_OF));
        }
    };

    private static final Form<LocalDateTime> MINUTE = new Form<>() {
        @Override
        public void write(LocalDateTime time, MarkdownWriter out) {
            out.markup(print(time));
        }

        @Override
        public LocalDateTime read(Source source) {
            return source.as(
                    "a time such as 2026-03-14 17:12",
                    text -> LocalDateTime.parse(text.replace(' ', 'T')),
                    time -> print(time));
        }

        private static String print(LocalDateTime time) {
            return time.toString().replace('T', ' ');
        }
    };

    private EndForms() {}
}
