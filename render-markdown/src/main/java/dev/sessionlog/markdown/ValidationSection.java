package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.section;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Validation;

/** The section TESTING &amp; VALIDATION. */
final class ValidationSection {
    static final Block<SessionLog, SessionLog.Builder> SECTION = section(
            Labels.VALIDATION,
            SessionLog::validation,
            SessionLog.Builder::validation,
            Validation::builder,
            Validation.Builder::build,
            headed(
                    Labels.FUNCTIONAL_TESTS,
                    Items.bullets(ItemForms.CHECK, Validation::functional, Validation.Builder::functional)),
            headed(
                    Labels.PERFORMANCE_TESTS,
                    Items.bullets(
                            ItemForms.PERFORMANCE_TEST, Validation::performance, Validation.Builder::performance)),
            headed(
                    Labels.INTEGRATION_TESTS,
                    Items.bullets(ItemForms.CHECK, Validation::integration, Validation.Builder::integration)));

    private ValidationSection() {}
}
