package dev.sessionlog;

import java.util.List;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's block "Risk Assessment for Next Session".
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface RiskAssessment extends HasTexts<RiskAssessment> permits ImmutableRiskAssessment {

    /** Areas that could cause issues. */
    List<String> highRisks();

    /** Areas that require caution. */
    List<String> mediumRisks();

    /** How to handle the risks. */
    List<String> mitigationPlans();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default RiskAssessment mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("RiskAssessment", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a risk assessment. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableRiskAssessment.Builder implements ModelBuilder<RiskAssessment> {
        static final RiskAssessment EMPTY = new Builder().build();

        Builder() {}

        /**
         * Builds the risk assessment.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public RiskAssessment build() {
            return canonical(super.build(), new Canonical("RiskAssessment"));
        }

        static RiskAssessment canonical(RiskAssessment riskAssessment, Canonical c) {
            return c.checked(((ImmutableRiskAssessment) riskAssessment)
                    .withHighRisks(c.texts("highRisks", riskAssessment.highRisks()))
                    .withMediumRisks(c.texts("mediumRisks", riskAssessment.mediumRisks()))
                    .withMitigationPlans(c.texts("mitigationPlans", riskAssessment.mitigationPlans())));
        }
    }
}
