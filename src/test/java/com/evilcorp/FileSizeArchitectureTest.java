package com.evilcorp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that has outgrown this is two ideas. */
class FileSizeArchitectureTest {
    private static final int MOST_LINES = 250;
    private static final PathMatcher SOURCE = FileSystems.getDefault().getPathMatcher("glob:**.{java,js,css,html,sql}");

    static Stream<Path> roots() {
        return Stream.of(Path.of("src", "main"), Path.of("src", "test"), Path.of("bench"));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void no_source_file_is_longer_than_a_reader_bears(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile).filter(SOURCE::matches))
                    .as("sources below %s", root)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as("lines of %s", file)
                            .hasSizeLessThanOrEqualTo(MOST_LINES));
        }
    }
}
