package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Has Maven package what the build that runs the benchmark does not, where that is missing or older than its sources. It
 * is offline if that build is, and uses the same repository and JDK.
 */
final class Packaging {
    private static final long MINUTES = 15;
    private static final Path POM = Path.of("pom.xml");
    private static final Path PRODUCT = Path.of("src", "main");
    private static final Path FLOOR = Path.of("bench", "floor");
    private static final List<String> NOTHING_BUT_THE_JAR = List.of(
            "-Dmaven.test.skip",
            "-Djacoco.skip",
            "-Dspotless.apply.skip",
            "-Dspotless.check.skip",
            "-Dembedded.postgres.scope=provided");

    private Packaging() {}

    /** The floor, into {@link Build#FLOOR}. */
    static void floor() throws IOException, InterruptedException {
        packaged(FLOOR, Build.FLOOR, "-Pfloor");
    }

    /** The product, with all jars on one class path: what the usual class loader of Quarkus loads cannot be cached. */
    static Path aotProduct() throws IOException, InterruptedException {
        return aot(PRODUCT, "aot-product");
    }

    /** The floor, likewise. */
    static Path aotFloor() throws IOException, InterruptedException {
        return aot(FLOOR, "aot-floor", "-Pfloor");
    }

    private static Path aot(Path sources, String name, String... options) throws IOException, InterruptedException {
        Path folder = OutputFolder.file(name).toAbsolutePath();
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-Dquarkus.package.jar.type=aot-jar", "-Dbuild.folder=" + folder));
        return packaged(sources, folder.resolve(Path.of("quarkus-app", "quarkus-run.jar")), all.toArray(String[]::new));
    }

    private static Path packaged(Path sources, Path jar, String... options) throws IOException, InterruptedException {
        if (!Files.exists(jar) || changed(jar).compareTo(lastChange(sources)) < 0) {
            maven(options);
            // Maven leaves a jar alone that would be the same.
            Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis()));
        }
        return jar;
    }

    private static void maven(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./mvnw", "-B", "-q", "package"));
        command.addAll(NOTHING_BUT_THE_JAR);
        command.addAll(List.of(options));
        if (Boolean.getBoolean("bench.offline")) {
            command.add("-o");
        }
        String repository = System.getProperty("maven.repo.local", "");
        if (!repository.isEmpty()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        System.out.println("bench: " + String.join(" ", command));
        ProcessBuilder maven = new ProcessBuilder(command);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        File log = OutputFolder.file("packaging.log").toFile();
        Process process = maven.redirectErrorStream(true).redirectOutput(log).start();
        boolean over = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!over) {
            process.destroy();
        }
        assertThat(over && process.exitValue() == 0)
                .as("%s: see %s", command, log)
                .isTrue();
    }

    private static FileTime lastChange(Path sources) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return Stream.concat(Stream.of(POM), all)
                    .map(Packaging::changed)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static FileTime changed(Path file) {
        return FileTime.fromMillis(file.toFile().lastModified());
    }
}
