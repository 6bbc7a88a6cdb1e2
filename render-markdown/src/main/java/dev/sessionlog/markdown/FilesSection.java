package dev.sessionlog.markdown;

import dev.sessionlog.FileChanges;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;

/** The section FILES MODIFIED. */
final class FilesSection {
    private FilesSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.section(TemplateSection.FILES, log.fileChanges().isPresent())) {
            FileChanges changes =
                    log.fileChanges().orElseGet(() -> FileChanges.builder().build());
            out.bullets(TemplateLabel.CRITICAL_CHANGES, changes.critical(), ItemForms.FILE);
            out.bullets(TemplateLabel.CONFIGURATION_CHANGES, changes.configuration(), ItemForms.FILE);
            out.bullets(TemplateLabel.NEW_FILES, changes.created(), ItemForms.FILE);
            out.bullets(TemplateLabel.FILES_DELETED, changes.deleted(), ItemForms.FILE);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.FILES)) {
            log.fileChanges(in.built(() -> {
                FileChanges.Builder changes = FileChanges.builder();
                in.bullets(TemplateLabel.CRITICAL_CHANGES, ItemForms.FILE, changes::critical);
                in.bullets(TemplateLabel.CONFIGURATION_CHANGES, ItemForms.FILE, changes::configuration);
                in.bullets(TemplateLabel.NEW_FILES, ItemForms.FILE, changes::created);
                in.bullets(TemplateLabel.FILES_DELETED, ItemForms.FILE, changes::deleted);
                return changes.build();
            }));
        }
    }
}
