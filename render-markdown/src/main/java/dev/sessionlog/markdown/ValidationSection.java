package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Validation;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;

/** The section TESTING &amp; VALIDATION. */
final class ValidationSection {
    private ValidationSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.section(TemplateSection.VALIDATION, log.validation().isPresent())) {
            Validation validation =
                    log.validation().orElseGet(() -> Validation.builder().build());
            out.bullets(TemplateLabel.FUNCTIONAL_TESTS, validation.functional(), CheckForm.CHECK);
            out.bullets(TemplateLabel.PERFORMANCE_TESTS, validation.performance(), ItemForms.PERFORMANCE_TEST);
            out.bullets(TemplateLabel.INTEGRATION_TESTS, validation.integration(), CheckForm.CHECK);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.VALIDATION)) {
            log.validation(in.built(() -> {
                Validation.Builder validation = Validation.builder();
                in.bullets(TemplateLabel.FUNCTIONAL_TESTS, CheckForm.CHECK, validation::functional);
                in.bullets(TemplateLabel.PERFORMANCE_TESTS, ItemForms.PERFORMANCE_TEST, validation::performance);
                in.bullets(TemplateLabel.INTEGRATION_TESTS, CheckForm.CHECK, validation::integration);
                return validation.build();
            }));
        }
    }
}
