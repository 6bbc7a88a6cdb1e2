package dev.sessionlog.markdown.internal.lenient;

/** What all readers of parts of a session share: the draft that they fill, the diagnostics, and how blocks are read. */
abstract class PartReader {
    final SessionDraft draft;
    final Remarks remarks;
    final Values values;

    PartReader(SessionDraft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
        this.values = new Values(remarks);
    }
}
