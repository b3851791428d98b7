package com.evilcorp.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last two runs, the newest first. */
record Runs(List<Run> runs) {
    private static final int KEPT = 2;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Those of a file; none, if it is not there. */
    static Runs in(Path file) throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), Runs.class) : new Runs(List.of());
    }

    Runs with(Run newest) {
        return new Runs(
                Stream.concat(Stream.of(newest), runs.stream()).limit(KEPT).toList());
    }

    Run newest() {
        return runs.get(0);
    }

    /** The one before the newest. */
    Optional<Run> former() {
        return runs.stream().skip(1).findFirst();
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }
}
