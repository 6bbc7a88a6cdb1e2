package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Validation;

/** The section TESTING &amp; VALIDATION. */
final class ValidationSection {
    private static final Validation NONE = Validation.builder().build();

    private ValidationSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.section(Labels.VALIDATION, log.validation().isPresent())) {
            Validation validation = log.validation().orElse(NONE);
            out.bullets(Labels.FUNCTIONAL_TESTS, validation.functional(), ItemForms.CHECK);
            out.bullets(Labels.PERFORMANCE_TESTS, validation.performance(), ItemForms.PERFORMANCE_TEST);
            out.bullets(Labels.INTEGRATION_TESTS, validation.integration(), ItemForms.CHECK);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(Labels.VALIDATION)) {
            log.validation(in.built(() -> {
                Validation.Builder validation = Validation.builder();
                in.bullets(Labels.FUNCTIONAL_TESTS, ItemForms.CHECK, validation::functional);
                in.bullets(Labels.PERFORMANCE_TESTS, ItemForms.PERFORMANCE_TEST, validation::performance);
                in.bullets(Labels.INTEGRATION_TESTS, ItemForms.CHECK, validation::integration);
                return validation.build();
            }));
        }
    }
}
