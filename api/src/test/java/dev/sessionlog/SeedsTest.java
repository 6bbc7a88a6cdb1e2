package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SeedsTest {
    private static final List<Long> GENERATED = new ArrayList<>();
    private static final List<String> SEEDS = new ArrayList<>();

    @BeforeEach
    void forgetWhatWasGenerated() {
        GENERATED.clear();
        SEEDS.clear();
    }

    /** A property class as anybody may add one. */
    @AddLifecycleHook(SeedOfTheResult.class)
    static class AnyProperties {
        @Property(tries = 20)
        void withoutASeed(@ForAll long value) {
            GENERATED.add(value);
        }

        @Property(tries = 20, seed = "42")
        void withASeedOfItsOwn(@ForAll long value) {
            GENERATED.add(value);
        }
    }

    /** Looks at the seed that a property was run with. */
    static final class SeedOfTheResult implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            result.seed().ifPresent(SEEDS::add);
            return result;
        }

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }
    }

    private static void runProperties() {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(AnyProperties.class))
                        .filters(includeEngines("jqwik"))
                        .build());
    }

    @Test
    void everyPropertyRunsWithTheSeedOfTheRun() {
        runProperties();
        assertThat(SEEDS).hasSize(2).containsOnly(Long.toString(Seeds.seed()));
    }

    @Test
    void aSecondRunGeneratesTheSameValues() {
        runProperties();
        List<Long> first = List.copyOf(GENERATED);
        GENERATED.clear();
        runProperties();
        assertThat(GENERATED).isEqualTo(first).hasSizeGreaterThan(30);
    }

    @Test
    void generatorsOfOneStreamAreTheSameAndOfTwoAreNot() {
        assertThat(Seeds.random(1).nextLong()).isEqualTo(Seeds.random(1).nextLong());
        assertThat(Seeds.random(1).nextLong()).isNotEqualTo(Seeds.random(2).nextLong());
    }

    @Test
    void theSeedIsANumberOrDrawn() {
        assertThat(Seeds.parse("-17")).isEqualTo(-17);
        assertThat(Seeds.parse("random")).isNotEqualTo(Seeds.parse("random"));
        assertThatThrownBy(() -> Seeds.parse("Random"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sessionlog.seed must be a number or \"random\", but was \"Random\".");
    }
}
