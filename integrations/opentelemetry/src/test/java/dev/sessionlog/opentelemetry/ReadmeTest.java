package dev.sessionlog.opentelemetry;

import dev.sessionlog.examples.agenttask.ReadmeWiring;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the README compiles. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void oneRun(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(README, "new RunSpanProcessor(run)", """
                import dev.sessionlog.agent.AgentRun;
                import dev.sessionlog.opentelemetry.RunSpanProcessor;
                import dev.sessionlog.recorder.*;
                import io.opentelemetry.api.OpenTelemetry;
                import io.opentelemetry.sdk.OpenTelemetrySdk;
                import io.opentelemetry.sdk.trace.SdkTracerProvider;
                import java.io.IOException;
                import java.nio.file.*;

                class Wiring {
                    interface Agent {
                        void work(String task, OpenTelemetry telemetry);
                    }

                    void work(Agent agent, String task) throws IOException {
                        %s
                    }
                }
                """, classes);
    }

    @Test
    void aSessionInMemoryInstead(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(README, "inMemory", """
                import dev.sessionlog.SessionLog;
                import dev.sessionlog.recorder.*;
                import java.io.*;
                import java.nio.file.*;

                class Wiring {
                    %s
                }
                """, classes);
    }

    /** Spring is not needed to compile its beans. */
    @Test
    void beansOfSpring(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(README, "@Bean", """
                import dev.sessionlog.agent.AgentRun;
                import dev.sessionlog.opentelemetry.RunSpanProcessor;
                import dev.sessionlog.recorder.*;
                import java.io.IOException;
                import java.nio.file.*;

                class Wiring {
                    @interface Bean {
                        String destroyMethod() default "";
                    }

                    %s
                }
                """, classes);
    }

    @Test
    void severalRuns(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(README, "contextOf", """
                import dev.sessionlog.agent.AgentRun;
                import dev.sessionlog.opentelemetry.RunSpanProcessor;
                import io.opentelemetry.api.OpenTelemetry;
                import io.opentelemetry.context.Scope;
                import io.opentelemetry.sdk.trace.SdkTracerProvider;

                class Wiring {
                    interface Agent {
                        void work(String task, OpenTelemetry telemetry);
                    }

                    void work(AgentRun run, OpenTelemetry telemetry, Agent agent, String task) {
                        %s
                    }
                }
                """, classes);
    }
}
