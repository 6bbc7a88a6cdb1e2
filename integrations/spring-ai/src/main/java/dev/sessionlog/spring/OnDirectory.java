package dev.sessionlog.spring;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if the folder of the session logs is set. A blank one is treated as absent. */
final class OnDirectory extends SpringBootCondition {
    private static final String PROPERTY = "sessionlog.directory";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty(PROPERTY, "").isBlank()
                ? ConditionOutcome.noMatch(PROPERTY + " is not set")
                : ConditionOutcome.match(PROPERTY + " is set");
    }
}
