package com.evilcorp.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program as it was built, and with what it is run.
 *
 * @param before what stands before its settings
 * @param after  what stands after them
 */
record Build(List<String> before, List<String> after) {
    /** The same bounds as in the container: its collector, and a heap that 10,000 customers fit into. */
    private static final List<String> HEAP = List.of("-XX:+UseSerialGC", "-Xmx512m");

    static final Path PRODUCT = Path.of("target", "quarkus-app", "quarkus-run.jar");
    static final Path FLOOR = Path.of("target", "floor", "quarkus-app", "quarkus-run.jar");

    /** On the JVM that runs the benchmark. */
    static Build jar(Path jar) {
        return jar(Path.of(System.getProperty("java.home")), jar, List.of());
    }

    /** On any JVM. */
    static Build jar(Path javaHome, Path jar, List<String> options) {
        List<String> before = new ArrayList<>();
        before.add(javaHome.resolve("bin/java").toString());
        before.addAll(HEAP);
        before.addAll(options);
        return new Build(before, List.of("-jar", jar.toAbsolutePath().toString()));
    }

    static Build executable(Path file) {
        return new Build(List.of(file.toAbsolutePath().toString(), "-Xmx512m"), List.of());
    }

    List<String> command(List<String> settings) {
        List<String> command = new ArrayList<>(before);
        command.addAll(settings);
        command.addAll(after);
        return command;
    }
}
