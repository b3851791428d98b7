package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A server of the PostgreSQL that is installed on this machine, which has the tools that the one of the build lacks. */
public final class InstalledPostgres implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    // PostgreSQL does not run as root, but may believe that it does not.
    private static final List<String> NOT_AS_ROOT =
            "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();

    private final Path tools;
    private final Path data;
    private final int port = PackagedService.freePort();

    InstalledPostgres(Path directory) {
        this(tools().orElseThrow(), directory);
    }

    /**
     * @param tools where that version has its programs
     * @param directory where it has its data, below {@code postgres}
     */
    public InstalledPostgres(Path tools, Path directory) {
        this.tools = tools;
        data = directory.resolve("postgres");
        run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "-D", data.toString());
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data.toString(),
                "-o",
                "-p " + port + " -k " + directory,
                "-l",
                directory.resolve("log").toString());
    }

    /** Where its newest version has its programs, if there is one. */
    static Optional<Path> tools() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_dump")))
                    .max(Comparator.comparingInt(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database, by its address as the driver has it. */
    String creates(String name) {
        run("createdb", "-h", "localhost", "-p", Integer.toString(port), "-U", "postgres", name);
        return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=postgres";
    }

    @Override
    public void close() {
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(NOT_AS_ROOT);
        command.add(tools.resolve(program).toString());
        command.addAll(List.of(arguments));
        Output output = Output.of(Map.of(), command);
        assertThat(output.exitCode()).as(output.text()).isZero();
    }

    /** How a command ended, and what it said. */
    record Output(int exitCode, String text) {
        /** @param environment what the command is told besides what we are */
        static Output of(Map<String, String> environment, List<String> command) {
            try {
                Path said = Files.createTempFile("command", ".txt");
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
                builder.environment().putAll(environment);
                int exitCode = builder.start().waitFor();
                String text = Files.readString(said, StandardCharsets.UTF_8);
                Files.delete(said);
                return new Output(exitCode, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
