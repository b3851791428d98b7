package com.evilcorp.support.fault;

import com.evilcorp.support.embedded.EmbeddedPostgresDatabase;
import com.evilcorp.support.story.InstalledPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The data of a PostgreSQL that nobody has used yet. It is made once in a run, and copied for each {@link RealDatabase}: to
 * make it takes some seconds, which are no part of any test.
 */
final class DatabaseTemplate {
    private static final String INSTALLED = System.getProperty("support.postgres", "");

    private static Path template;

    private DatabaseTemplate() {}

    /** Puts it into a folder, where a server finds it as its own. */
    static void copyTo(Path directory) {
        Path from = template();
        try (Stream<Path> files = Files.walk(from.resolve("postgres"))) {
            Files.createDirectories(directory);
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, directory.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Path command = RealDatabase.command(directory);
            Files.writeString(command, Files.readString(command).replace(from.toString(), directory.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Path directory) {
        try {
            Files.createDirectories(directory);
            if (INSTALLED.isEmpty()) {
                new EmbeddedPostgresDatabase().start(directory, true);
            } else {
                new InstalledPostgres(Path.of(INSTALLED), directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path template() {
        if (template == null) {
            Path made;
            try {
                made = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "test-databases"))
                                .toAbsolutePath(),
                        "template-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            start(made);
            RealDatabase.stop(made);
            template = made;
        }
        return template;
    }
}
