package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each alert is raised by what it is for. It takes Prometheus' own tool to know: where that is missing this is skipped, but not by CI. */
@Execution(ExecutionMode.CONCURRENT)
class AlertsTest {
    private static final Path FOLDER = Path.of("k8s/components/monitoring");

    @TempDir
    Path folder;

    @Test
    void alerts_are_raised_by_what_they_are_for_and_by_nothing_else() throws IOException, InterruptedException {
        Optional<Path> tool = promtool();
        assumeThat(tool.isPresent() || System.getenv("CI") != null)
                .as("promtool")
                .isTrue();
        YAMLMapper yaml = new YAMLMapper();
        JsonNode rules = yaml.readTree(FOLDER.resolve("alerts.yaml").toFile()).path("spec");
        yaml.writeValue(folder.resolve("rules.yaml").toFile(), rules);
        Path tests = Files.copy(FOLDER.resolve("alerts.test.yaml"), folder.resolve("tests.yaml"));
        String tested = yaml.readTree(tests.toFile()).path("tests").toString();
        assertThat(rules.path("groups").findValuesAsText("alert")).isNotEmpty().allSatisfy(alert -> assertThat(tested)
                .contains("\"" + alert + "\""));

        Process run = new ProcessBuilder(tool.orElseThrow().toString(), "test", "rules", tests.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
    }

    private static Optional<Path> promtool() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
