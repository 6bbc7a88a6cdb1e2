package dev.sessionlog.examples.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Where and when something was measured, without anything that identifies the owner of the machine. */
public record Machine(String processor, int processors, String memory, String system, String java, LocalDate date) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    /** Returns this machine. */
    public static Machine here() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long gigabytes = Math.round(system.getTotalMemorySize() / (double) (1 << 30));
        return new Machine(
                processorName(),
                system.getAvailableProcessors(),
                gigabytes + " GB",
                system.getName() + " " + system.getArch(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + ", "
                        + System.getProperty("java.vm.vendor"),
                LocalDate.now(ZoneOffset.UTC));
    }

    private static String processorName() throws IOException {
        List<String> lines = Files.exists(CPU_INFO) ? Files.readAllLines(CPU_INFO) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith(MODEL))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }
}
