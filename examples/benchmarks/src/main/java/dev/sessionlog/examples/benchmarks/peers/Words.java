package dev.sessionlog.examples.benchmarks.peers;

import dev.sessionlog.Health;
import dev.sessionlog.Priority;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TimeEfficiency;
import dev.sessionlog.examples.benchmarks.peers.LogData.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the template prints for values that are not strings; shared by all peers. */
final class Words {
    private Words() {}

    static String duration(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        if (hours == 0) {
            return count(minutes, "minute");
        }
        return minutes == 0 ? count(hours, "hour") : count(hours, "hour") + " " + count(minutes, "minute");
    }

    private static String count(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }

    static String improvement(Quantity before, Quantity after) {
        BigDecimal difference = after.amount().subtract(before.amount());
        BigDecimal percent = difference.movePointRight(2).divide(before.amount(), 0, RoundingMode.HALF_UP);
        return percent.toPlainString() + "% (" + difference.toPlainString() + " " + after.unit() + ")";
    }

    static String of(TaskStatus status) {
        return switch (status) {
            case COMPLETE -> "✅ COMPLETE";
            case PARTIAL -> "🚧 PARTIAL";
            case FAILED -> "❌ FAILED";
            case BLOCKED -> "🔄 BLOCKED";
        };
    }

    static String of(Priority priority) {
        return switch (priority) {
            case CRITICAL -> "🔴 CRITICAL";
            case HIGH -> "🟡 HIGH";
            case MEDIUM -> "🟢 MEDIUM";
            case LOW -> "🔵 LOW";
        };
    }

    static String of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "🔴 CRITICAL";
            case HIGH -> "🟡 HIGH";
            case MEDIUM -> "🟢 MEDIUM";
        };
    }

    static String of(Health health) {
        return switch (health) {
            case HEALTHY -> "🟢 HEALTHY";
            case DEGRADED -> "🟡 DEGRADED";
            case CRITICAL -> "🔴 CRITICAL";
        };
    }

    static String of(TimeEfficiency efficiency) {
        return switch (efficiency) {
            case EFFECTIVE -> "Effective";
            case AVERAGE -> "Average";
            case POOR -> "Poor";
        };
    }
}
