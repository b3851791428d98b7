package com.evilcorp.support.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as it was packaged: the jar, or the native executable that {@code -Dsupport.executable} names, each started
 * by the command of {@code -Dsupport.launcher}, a full path, if there is one. That replaces itself by the program, as
 * {@code k8s/as-pod} does, so that both are one process. A JVM gets the options of {@code -Dsupport.jvm.options}.
 */
final class Program {
    private static final String EXECUTABLE = System.getProperty("support.executable", "");
    private static final String LAUNCHER = System.getProperty("support.launcher", "");
    private static final String JVM_OPTIONS = System.getProperty("support.jvm.options", "");
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final String HEAP = "-Xmx512m";

    private Program() {}

    /** Whether it starts a PostgreSQL of its own where none is configured: not a native one, and not in a pod. */
    static boolean bringsDatabase() {
        return EXECUTABLE.isEmpty() && LAUNCHER.isEmpty();
    }

    /** @param settings system properties, each as {@code -Dname=value} */
    static List<String> command(List<String> settings) {
        List<String> command = new ArrayList<>();
        command.addAll(words(LAUNCHER));
        if (EXECUTABLE.isEmpty()) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(words(JVM_OPTIONS));
        } else {
            command.add(Path.of(EXECUTABLE).toAbsolutePath().toString());
        }
        command.add(HEAP);
        command.addAll(settings);
        if (EXECUTABLE.isEmpty()) {
            command.addAll(List.of("-jar", JAR.toString()));
        }
        return command;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
