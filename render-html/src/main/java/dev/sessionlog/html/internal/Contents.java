package dev.sessionlog.html.internal;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateSection;
import java.util.ArrayList;
import java.util.List;

/** The sections of a log that have content. */
final class Contents {
    private Contents() {}

    static List<TemplateSection> of(SessionLog log) {
        List<TemplateSection> sections = new ArrayList<>();
        for (TemplateSection section : TemplateSection.values()) {
            if (hasContent(log, section)) {
                sections.add(section);
            }
        }
        return sections;
    }

    private static boolean hasContent(SessionLog log, TemplateSection section) {
        return switch (section) {
            case OBJECTIVES -> log.objectives().isPresent();
            case TASKS -> !log.tasks().isEmpty();
            case METRICS -> log.metrics().isPresent();
            case VALIDATION -> log.validation().isPresent();
            case ISSUES -> log.issues().isPresent();
            case SYSTEM_STATUS -> log.systemStatus().isPresent();
            case FILES -> log.fileChanges().isPresent();
            case NEXT_SESSION -> log.nextSession().isPresent();
            case SUMMARY -> log.summary().isPresent();
            case FURTHER_NOTES -> !log.customSections().isEmpty();
        };
    }
}
