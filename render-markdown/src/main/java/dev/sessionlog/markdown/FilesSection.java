package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.section;

import dev.sessionlog.FileChanges;
import dev.sessionlog.SessionLog;

/** The section FILES MODIFIED. */
final class FilesSection {
    static final Block<SessionLog, SessionLog.Builder> SECTION = section(
            Labels.FILES,
            SessionLog::fileChanges,
            SessionLog.Builder::fileChanges,
            FileChanges::builder,
            FileChanges.Builder::build,
            headed(
                    Labels.CRITICAL_CHANGES,
                    Items.bullets(ItemForms.FILE, FileChanges::critical, FileChanges.Builder::critical)),
            headed(
                    Labels.CONFIGURATION_CHANGES,
                    Items.bullets(ItemForms.FILE, FileChanges::configuration, FileChanges.Builder::configuration)),
            headed(Labels.NEW_FILES, Items.bullets(ItemForms.FILE, FileChanges::created, FileChanges.Builder::created)),
            headed(
                    Labels.FILES_DELETED,
                    Items.bullets(ItemForms.FILE, FileChanges::deleted, FileChanges.Builder::deleted)));

    private FilesSection() {}
}
