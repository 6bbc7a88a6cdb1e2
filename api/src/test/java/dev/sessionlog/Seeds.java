package dev.sessionlog;

import java.util.Random;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The seed of all random test data. The system property {@code sessionlog.seed} sets it: a number, 0 by default, so that
 * every run of a commit tests the same; or {@code random}, which draws a number for this JVM and reports it with each
 * failure.
 */
public final class Seeds {
    /** The system property that sets the seed. */
    public static final String PROPERTY = "sessionlog.seed";

    private static final String SETTING = System.getProperty(PROPERTY, "0");
    private static final long SEED = parse(SETTING);

    private Seeds() {}

    static long parse(String setting) {
        if (setting.equals("random")) {
            return new Random().nextLong();
        }
        try {
            return Long.parseLong(setting);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    PROPERTY + " must be a number or \"random\", but was \"" + setting + "\".", e);
        }
    }

    /** Returns the seed of this run. */
    public static long seed() {
        return SEED;
    }

    /**
     * Returns a random number generator for one test.
     *
     * @param stream tells the generators of different tests apart; with the default seed it is the generator's seed
     */
    public static Random random(long stream) {
        return new Random(SEED + stream);
    }

    /** Gives every property the seed of this run. Registered for all property classes; jqwik prints the seed of a failure. */
    public static final class OfProperties implements AroundPropertyHook {
        /** For the service loader. */
        public OfProperties() {}

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            context.attributes().setSeed(Long.toString(SEED));
            return property.execute();
        }

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }

        @Override
        public int aroundPropertyProximity() {
            return -100; // outside of what a property class registers for itself
        }
    }

    /** Adds the seed to every failure of a run whose seed was drawn. Registered for all JUnit tests. */
    public static final class InFailures implements TestExecutionExceptionHandler {
        /** For the service loader. */
        public InFailures() {}

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            if (SETTING.equals("random")) {
                failure.addSuppressed(new Repeat());
            }
            throw failure;
        }
    }

    /** How to repeat a failure. */
    private static final class Repeat extends Throwable {
        private static final long serialVersionUID = 1L;

        Repeat() {
            super("The seed was drawn. To repeat this run: -D" + PROPERTY + "=" + SEED, null, false, false);
        }
    }
}
