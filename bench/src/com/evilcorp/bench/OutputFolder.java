package com.evilcorp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the benchmark leaves what it does not publish. */
final class OutputFolder {
    private static final Path FOLDER = Path.of("target", "bench");

    private OutputFolder() {}

    /** Makes the folder, not the file. */
    static Path file(String name) throws IOException {
        return Files.createDirectories(FOLDER).resolve(name);
    }

    static Path path() throws IOException {
        return Files.createDirectories(FOLDER);
    }
}
