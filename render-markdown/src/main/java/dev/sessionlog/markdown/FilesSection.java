package dev.sessionlog.markdown;

import dev.sessionlog.FileChanges;
import dev.sessionlog.SessionLog;

/** The section FILES MODIFIED. */
final class FilesSection {
    private static final FileChanges NONE = FileChanges.builder().build();

    private FilesSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.section(Labels.FILES, log.fileChanges().isPresent())) {
            FileChanges changes = log.fileChanges().orElse(NONE);
            out.bullets(Labels.CRITICAL_CHANGES, changes.critical(), ItemForms.FILE);
            out.bullets(Labels.CONFIGURATION_CHANGES, changes.configuration(), ItemForms.FILE);
            out.bullets(Labels.NEW_FILES, changes.created(), ItemForms.FILE);
            out.bullets(Labels.FILES_DELETED, changes.deleted(), ItemForms.FILE);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(Labels.FILES)) {
            log.fileChanges(in.built(() -> {
                FileChanges.Builder changes = FileChanges.builder();
                in.bullets(Labels.CRITICAL_CHANGES, ItemForms.FILE, changes::critical);
                in.bullets(Labels.CONFIGURATION_CHANGES, ItemForms.FILE, changes::configuration);
                in.bullets(Labels.NEW_FILES, ItemForms.FILE, changes::created);
                in.bullets(Labels.FILES_DELETED, ItemForms.FILE, changes::deleted);
                return changes.build();
            }));
        }
    }
}
