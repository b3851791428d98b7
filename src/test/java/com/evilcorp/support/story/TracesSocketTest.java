package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Traces lead from a frame to whom it is told, and tell no more than all else that is kept about people. */
@Tag("slow")
@QuarkusTest
@TestProfile(Traced.class)
class TracesSocketTest extends SecretsSocketTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AttributeKey<String> PARTY = AttributeKey.stringKey("desk.party");
    private static final AttributeKey<String> COMMAND = AttributeKey.stringKey("desk.command");
    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("desk.event");
    /** By {@code scrape_protocols: [OpenMetricsText1.0.0]}. */
    private static final String AS_PROMETHEUS_TOLD_TO = "application/openmetrics-text;version=1.0.0;q=0.5,*/*;q=0.1";

    private static final Pattern EXEMPLAR =
            Pattern.compile("support_receipt_seconds_bucket\\{.*# \\{.*trace_id=\"(\\w+)\"");
    private static final String CALLER = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLING = "00f067aa0ba902b7";

    @Inject
    RecordedSpans spans;

    @Test
    void a_line_is_one_trace_from_its_frame_over_decision_and_batch_to_who_is_told() {
        theyTalkAndRate();
        List<SpanData> way = wayTo("tell", "LineSaid", "customer", "Say");
        assertThat(way).extracting(SpanData::getName).containsExactly("frame", "decide", "store", "tell");
        assertThat(way).extracting(SpanData::getTraceId).containsOnly(way.get(0).getTraceId());
        assertThat(way.get(0).getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(way.get(1).getAttributes().get(COMMAND)).isEqualTo("Say");
        assertThat(way.get(2).getAttributes().get(AttributeKey.longKey("desk.batch.size")))
                .isPositive();
        assertThat(way)
                .isSortedAccordingTo((one, next) -> Long.compare(one.getStartEpochNanos(), next.getStartEpochNanos()));
    }

    @Test
    void a_page_is_one_span_which_goes_on_with_the_trace_of_its_caller() {
        page("/transcripts?search=Scarlet");
        SpanData page = await().atMost(PATIENCE)
                .until(() -> fromCaller("GET /transcripts"), Optional::isPresent)
                .orElseThrow();
        assertThat(page.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(page.getParentSpanId()).isEqualTo(CALLING);
        assertThat(page.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(200);
    }

    @Test
    void no_span_has_a_token_or_a_name_or_a_word() {
        theyTalkAndRate();
        page("/transcripts?search=Scarlet");
        page("/transcripts/" + ada.session());
        await().atMost(PATIENCE).until(() -> fromCaller("GET /transcripts/{id}").isPresent());
        List<String> told = new ArrayList<>();
        spans.all().forEach(span -> {
            told.add(span.getName());
            span.getAttributes().forEach((key, value) -> told.add(key + "=" + value));
            span.getEvents().forEach(event -> told.add(event.getName() + event.getAttributes()));
        });
        assertThat(String.join("\n", told))
                .contains("desk.command=Start", "desk.command=Rate", "url.query=withheld")
                .doesNotContain(ada.token(), rep.token(), "Scarlet", "127.0.0.1")
                .doesNotContain(hashes());
    }

    @Test
    void a_histogram_names_the_trace_of_what_it_counts() {
        theyTalkAndRate();
        wayTo("tell", "LineSaid", "customer", "Say");
        String metrics = given().port(management.getPort())
                .accept(AS_PROMETHEUS_TOLD_TO)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> named = EXEMPLAR.matcher(metrics)
                .results()
                .map(exemplar -> exemplar.group(1))
                .toList();
        assertThat(named).as(metrics).isNotEmpty();
        assertThat(spans.all()).extracting(SpanData::getTraceId).containsAnyElementsOf(named);
    }

    private void page(String path) {
        given().header("traceparent", "00-" + CALLER + "-" + CALLING + "-01")
                .get(path)
                .then()
                .statusCode(200);
    }

    private Optional<SpanData> fromCaller(String name) {
        return spans.all().stream()
                .filter(span ->
                        span.getTraceId().equals(CALLER) && span.getName().equals(name))
                .findFirst();
    }

    /** The last of such spans that a frame of that party with that command came to, and those that led to it, the first first. */
    private List<SpanData> wayTo(String name, String event, String party, String command) {
        return await().atMost(PATIENCE)
                .until(
                        () -> spans.all().stream()
                                .filter(span -> span.getName().equals(name)
                                        && event.equals(span.getAttributes().get(EVENT)))
                                .map(this::wayTo)
                                .filter(way -> party.equals(requireNonNull(way.get(0))
                                        .getAttributes()
                                        .get(PARTY)))
                                .filter(way -> way.stream()
                                        .anyMatch(span -> command.equals(
                                                span.getAttributes().get(COMMAND))))
                                .reduce((one, next) -> next),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<SpanData> wayTo(SpanData span) {
        List<SpanData> way = new ArrayList<>();
        for (Optional<SpanData> next = Optional.of(span); next.isPresent(); next = spans.parentOf(next.get())) {
            way.add(0, next.get());
        }
        return way;
    }
}
