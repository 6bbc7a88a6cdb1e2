package dev.sessionlog.examples.benchmarks.report;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.processes.FirstLogTimes;
import dev.sessionlog.examples.benchmarks.tools.ToolCallCosts;

/** Everything that is measured, once: each round runs in new processes. */
public record Round(JmhResults jmh, FirstLogTimes firstLogs, Growth growth, ToolCallCosts toolCalls) {}
