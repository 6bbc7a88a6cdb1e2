package dev.sessionlog.spring;

import java.util.Optional;
import org.springframework.ai.tool.execution.DefaultToolExecutionExceptionProcessor;
import org.springframework.ai.tool.execution.ToolExecutionExceptionProcessor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The exception processor that the observer replaces, and calls. Spring AI injects a processor by its type, so that only
 * the observer can be primary: a primary one of the application no longer is.
 */
final class ReplacedProcessor implements BeanFactoryPostProcessor {
    static final String OBSERVER = "sessionlogRunObserver";

    private Optional<String> primary = Optional.empty();

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!beans.containsBeanDefinition(OBSERVER)) {
            return;
        }
        for (String name : beans.getBeanNamesForType(ToolExecutionExceptionProcessor.class, true, false)) {
            if (!name.equals(OBSERVER)
                    && beans.containsBeanDefinition(name)
                    && beans.getBeanDefinition(name).isPrimary()) {
                beans.getBeanDefinition(name).setPrimary(false);
                primary = Optional.of(name);
            }
        }
    }

    /** Returns the primary processor of the application, or else the first one, or else that of Spring AI. */
    ToolExecutionExceptionProcessor in(BeanFactory beans, ObjectProvider<ToolExecutionExceptionProcessor> all) {
        return primary.map(name -> beans.getBean(name, ToolExecutionExceptionProcessor.class))
                .or(() -> all.orderedStream(type -> type != RunObserver.class).findFirst())
                .orElseGet(
                        () -> DefaultToolExecutionExceptionProcessor.builder().build());
    }
}
