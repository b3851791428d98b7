package com.evilcorp.support.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example of a frame, from a file that is named by its type, and then by its variant.
 *
 * @param frame its fields in their order
 */
public record Golden(String file, JsonNode frame) {
    private static final Path ALL = Path.of("src/test/resources/golden");
    private static final JsonMapper MAPPER = new JsonMapper();

    /** All examples of one direction. */
    static List<Golden> in(String directory) {
        return list(ALL.resolve(directory)).map(Golden::read).toList();
    }

    /** The directions that there are examples of. */
    static List<String> directories() {
        return list(ALL).map(path -> path.getFileName().toString()).toList();
    }

    String type() {
        return frame.path("type").asText();
    }

    boolean has(String field) {
        return frame.has(field);
    }

    /** The frame, to be changed. */
    ObjectNode copy() {
        return frame.deepCopy();
    }

    /** The frame without any white space, as it is sent. */
    String json() {
        return frame.toString();
    }

    @Override
    public String toString() {
        return file;
    }

    private static Golden read(Path path) {
        try {
            return new Golden(path.getFileName().toString(), MAPPER.readTree(Files.readString(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
