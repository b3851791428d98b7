package com.evilcorp.bench;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be on a machine, and is measured if it is. A property names it where it is not found by itself. */
final class Installed {
    private static final Path JVMS = Path.of("/usr/lib/jvm");

    private Installed() {}

    /** The home of a JDK 25: {@code -Dbench.jdk25=}, or one whose folder's name says so. */
    static Optional<Path> jdk25() {
        return named("bench.jdk25")
                .or(() -> first(JVMS, "*25*"))
                .filter(home -> Files.isExecutable(home.resolve("bin/java")));
    }

    /** A native executable: what the property names, or what was built into the folder. */
    static Optional<Path> executable(String property, Path folder) {
        return named(property).or(() -> first(folder, "*-runner")).filter(Files::isExecutable);
    }

    /** A command on the path. */
    static boolean has(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static Optional<Path> named(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }

    private static Optional<Path> first(Path folder, String glob) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> matcher.matches(path.getFileName()))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
