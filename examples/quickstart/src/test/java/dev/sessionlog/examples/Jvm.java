package dev.sessionlog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles and runs Java programs as their author would, in processes of their own. */
final class Jvm {
    /** A program that takes longer hangs, also on a busy machine. */
    private static final int HANG_MINUTES = 15;

    private Jvm() {}

    /** Returns the entries of the class path of this build whose file name starts so. */
    static List<Path> classPath(String... prefixes) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> Stream.of(prefixes)
                        .anyMatch(prefix -> path.getFileName().toString().startsWith(prefix)))
                .toList();
    }

    static String joined(List<Path> paths) {
        return String.join(
                File.pathSeparator, paths.stream().map(Path::toString).toList());
    }

    /** Compiles with these options and files, and fails with what the compiler says. */
    static void compile(String... arguments) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        java.io.ByteArrayOutputStream errors = new java.io.ByteArrayOutputStream();
        int status = compiler.run(null, errors, errors, arguments);
        assertThat(status).as(() -> errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** Runs java with these arguments in a folder and returns what it printed; fails when the program does. */
    static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.addAll(List.of(arguments));
        File output = folder.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(HANG_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = java.nio.file.Files.readString(output.toPath());
        assertThat(ended)
                .as("The program ended within %s minutes. It printed: %s", HANG_MINUTES, printed)
                .isTrue();
        assertThat(process.exitValue()).as("%s", printed).isZero();
        return printed;
    }
}
