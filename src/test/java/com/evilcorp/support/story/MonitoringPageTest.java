package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and dashboards name what the service really tells, and whoever is woken finds what to do. */
@QuarkusTest
class MonitoringPageTest extends Scene {
    private static final Path FOLDER = Path.of("k8s/components/monitoring");
    private static final Path RUN_BOOK = Path.of("docs/operations.md");
    private static final Path METRICS = Path.of("docs/metrics.md");
    /** Prometheus adds these to everything. */
    private static final Set<String> OF_THE_TARGET = Set.of("job", "instance", "namespace", "pod");

    /** What others tell of the backups: kube-state-metrics, CloudNativePG, and the plug-in that archives. */
    private static final Set<String> OF_OTHERS = Set.of(
            "kube_cronjob_status_last_successful_time",
            "cnpg_pg_stat_archiver_last_archived_time",
            "cnpg_pg_stat_archiver_last_failed_time",
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp");

    private static final List<String> PARTS =
            List.of("What it means", "What to look at", "What to do", "What not to do");
    private static final Pattern PART = Pattern.compile("(?m)^\\*\\*(.+?)\\.\\*\\* \\S");
    private static final Pattern QUERY = Pattern.compile("`(select .+?)`");

    private static final Pattern IN_TEMPLATE = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}");
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+?)(?:_total)?(?:\\{\\w+})?` \\| (\\w+) \\|[^|]+\\|[^|]+\\|");

    @Inject
    DataSource database;

    private MetricsPage page;

    @BeforeEach
    void someoneLooksAtAPage() {
        given().get("/").then().statusCode(200);
        page = metrics();
    }

    @Test
    void every_alert_asks_for_what_there_is() throws IOException {
        List<JsonNode> alerts = alerts();
        assertThat(alerts).hasSizeGreaterThan(7);
        for (JsonNode alert : alerts) {
            requireKnown(alert.path("expr").asText(), alert.path("annotations").toString());
        }
    }

    @Test
    void every_alert_says_what_is_the_matter_and_what_to_do() throws IOException {
        String runBook = Files.readString(RUN_BOOK);
        for (JsonNode alert : alerts()) {
            String name = alert.path("alert").asText();
            assertThat(name).startsWith("Support");
            assertThat(alert.path("labels").path("severity").asText()).isIn("critical", "warning");
            assertThat(alert.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(alert.path("annotations").path("description").asText()).isNotBlank();
            assertThat(alert.path("annotations").path("runbook_url").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(PART.matcher(section(runBook, name)).results().map(part -> part.group(1)))
                    .as(name)
                    .containsExactlyElementsOf(PARTS);
        }
    }

    @Test
    void every_query_of_the_run_book_can_be_asked() throws IOException, SQLException {
        List<String> queries = QUERY.matcher(Files.readString(RUN_BOOK).replace('\n', ' '))
                .results()
                .map(query -> query.group(1))
                .toList();
        assertThat(queries).hasSizeGreaterThan(3);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : queries) {
                assertThat(statement.execute(query)).as(query).isTrue();
            }
        }
    }

    private static String section(String runBook, String alert) {
        String heading = "\n## " + alert + "\n";
        assertThat(runBook).contains(heading);
        return runBook.split(heading, 2)[1].split("\n## ", 2)[0];
    }

    @Test
    void every_panel_asks_for_what_there_is() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        List<JsonNode> panels = new ArrayList<>();
        dashboard.path("panels").forEach(panels::add);
        panels.removeIf(panel -> panel.path("type").asText().equals("row"));
        assertThat(panels).hasSizeGreaterThan(15);
        for (JsonNode panel : panels) {
            assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("${datasource}");
            assertThat(panel.path("description").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
            panel.path("targets")
                    .forEach(target -> requireKnown(
                            target.path("expr").asText(),
                            target.path("legendFormat").asText()));
        }
        assertThat(dashboard.path("templating").path("list").findValuesAsText("name"))
                .contains("datasource");
    }

    @Test
    void the_list_of_metrics_is_what_the_service_tells() throws IOException {
        Map<String, String> listed = new HashMap<>();
        Files.readString(METRICS).lines().map(ROW::matcher).forEach(row -> {
            if (row.matches()) {
                listed.put(row.group(1), row.group(2));
            }
        });
        Map<String, String> told = new HashMap<>(page.types());
        // What Micrometer adds to each histogram is the most of late.
        told.keySet().removeIf(name -> !name.startsWith("support_") || name.endsWith("_max"));
        assertThat(listed).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support_waitings > 0",
                "sum by (le) (rate(support_wait_buckets[5m]))",
                "sum by (result) (support_sessions_total)",
                "support_sessions_total{result=\"DECLINED\"}",
                "support_sessions_total{outcome=\"REFUSED\"}",
                "support_refusals_total{code!~\"not-now|not-then\"}",
                "support_waiting and sum without (outcome) (support_lines_total) == 0",
                "jvm_gc_pause_seconds_count",
                "sum by (le) (support_wait_seconds_count)",
                "support_waiting or jvm_gc_overhead",
                "predict_linear(support_waiting[1h], 3600)",
                "sum(support_sockets) by (kind)",
                "support_waiting offset 5m",
                "support_waiting @ 5"
            })
    void a_query_that_asks_for_what_is_not_there_or_cannot_be_read_is_found_out(String query) {
        assertThatThrownBy(() -> requireKnown(query, "")).isNotNull();
    }

    @Test
    void a_legend_of_what_is_not_in_the_answer_is_found_out() {
        requireKnown("sum by (kind) (support_sockets)", "{{kind}} {{instance}}");
        assertThatThrownBy(() -> requireKnown("sum by (kind) (support_sockets)", "{{party}}"))
                .isInstanceOf(AssertionError.class);
    }

    private void requireKnown(String text, String template) {
        PromQl query = PromQl.of(text);
        assertThat(query.selectors()).as(text).isNotEmpty();
        for (PromQl.Selector selector : query.selectors()) {
            assertThat(selector.metric()).doesNotStartWith("jvm_gc_").doesNotStartWith("jvm_buffer_");
            assertThat(selector.metric()).as("native builds have none").isNotEqualTo("jvm_memory_usage_after_gc");
            if (OF_OTHERS.contains(selector.metric())) {
                continue;
            }
            assertThat(page.samples(selector.metric())).as(selector.metric()).isNotEmpty();
            selector.conditions().forEach(condition -> requireKnown(selector.metric(), condition));
        }
        for (PromQl.Grouping grouping : query.groupings()) {
            grouping.of().forEach(selector -> assertThat(labels(selector.metric()))
                    .as(selector.metric())
                    .containsAll(grouping.labels()));
        }
        Set<String> shown = new HashSet<>(query.labelsOfAnswer());
        shown.addAll(OF_THE_TARGET);
        assertThat(shown)
                .containsAll(IN_TEMPLATE
                        .matcher(template)
                        .results()
                        .map(label -> label.group(1))
                        .toList());
    }

    private void requireKnown(String metric, PromQl.Condition condition) {
        assertThat(labels(metric)).contains(condition.label());
        if (!OF_THE_TARGET.contains(condition.label())) {
            for (String value : condition.value().split("\\|", -1)) {
                // What is a pattern may match nothing yet.
                if (value.matches("[\\w-]+")) {
                    assertThat(page.values(metric, condition.label())).contains(value);
                }
            }
        }
    }

    private Set<String> labels(String metric) {
        Set<String> labels = new HashSet<>(page.labels(metric));
        labels.addAll(OF_THE_TARGET);
        return labels;
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        JsonNode rules = new YAMLMapper().readTree(FOLDER.resolve("alerts.yaml").toFile());
        rules.path("spec").path("groups").forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }
}
