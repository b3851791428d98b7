package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.wire.Problem;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operations see of the desk. */
@QuarkusTest
class MetricsPageTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    DataSource database;

    private MetricsPage before;

    @BeforeEach
    void look() {
        before = metrics();
    }

    @Test
    void the_metrics_tell_who_waits_who_is_attended_and_whether_the_rep_is_there() {
        assertThat(before.value("support_waiting")).isZero();
        assertThat(before.value("support_open")).isZero();
        assertThat(before.value("support_seat_taken")).isZero();
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        customer().starts("Bob", "2");
        rep.attends(ada);
        sees(now -> {
            assertThat(now.value("support_waiting")).isEqualTo(1);
            assertThat(now.value("support_open")).isEqualTo(1);
            assertThat(now.value("support_seat_taken")).isEqualTo(1);
            // A socket of the test before may still be closing.
            assertThat(now.value("support_sockets", "kind", "customer")).isEqualTo(2);
            assertThat(now.value("support_sockets", "kind", "rep")).isEqualTo(1);
        });
    }

    @Test
    void a_session_is_counted_by_its_end_and_its_times_are_kept() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        rep.attends(ada);
        ada.sees("attended");
        ada.says("2");
        rep.says("3");
        rep.says("4");
        ada.sends("end");
        ada.sees("ended");
        sees(now -> {
            assertThat(grown(now, "support_sessions_total", "outcome", "ENDED_BY_CUSTOMER"))
                    .isEqualTo(1);
            assertThat(grown(now, "support_sessions_total")).isEqualTo(1);
            assertThat(grown(now, "support_wait_seconds_count")).isEqualTo(1);
            assertThat(grown(now, "support_first_reply_seconds_count")).isEqualTo(1);
            assertThat(grown(now, "support_handle_seconds_count")).isEqualTo(1);
            // A test takes no hour.
            assertThat(grown(now, "support_wait_seconds_bucket", "le", "3600.0"))
                    .isEqualTo(1);
            assertThat(grown(now, "support_first_reply_seconds_bucket", "le", "600.0"))
                    .isEqualTo(1);
            assertThat(grown(now, "support_handle_seconds_bucket", "le", "3600.0"))
                    .isEqualTo(1);
        });
    }

    @Test
    void what_is_turned_away_has_an_outcome_and_no_times() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        Customer bob = customer();
        bob.starts("Bob", "2");
        rep.sends("decline", "session", ada.session(), "from", "prompt");
        ada.sees("declined");
        bob.sends("end");
        bob.sees("ended");
        sees(now -> {
            assertThat(grown(now, "support_sessions_total", "outcome", "DECLINED"))
                    .isEqualTo(1);
            assertThat(grown(now, "support_sessions_total", "outcome", "ABANDONED"))
                    .isEqualTo(1);
            assertThat(grown(now, "support_sessions_total")).isEqualTo(2);
            assertThat(grown(now, "support_wait_seconds_count")).isZero();
            assertThat(grown(now, "support_handle_seconds_count")).isZero();
        });
    }

    @Test
    void every_outcome_and_every_refusal_is_there_before_it_happens() {
        assertThat(before.values("support_sessions_total", "outcome"))
                .isEqualTo(Set.of(
                        Arrays.stream(Outcome.values()).map(Outcome::name).toArray(String[]::new)));
        assertThat(before.values("support_refusals_total", "code"))
                .hasSameSizeAs(Problem.Code.values())
                .contains("not-now", "malformed", "queue-full");
        assertThat(before.values("support_sockets_closed_total", "why"))
                .contains("seat-refused", "slow-reader", "silent", "full", "too-fast");
    }

    @Test
    void lines_are_counted_by_who_said_them_and_so_are_their_receipts_and_commits() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "a question gets no receipt");
        rep.attends(ada);
        ada.says("2");
        ada.says("3");
        rep.says("4");
        sees(now -> {
            assertThat(grown(now, "support_lines_total", "party", "customer")).isEqualTo(3);
            assertThat(grown(now, "support_lines_total", "party", "rep")).isEqualTo(1);
            assertThat(grown(now, "support_receipt_seconds_count")).isEqualTo(3);
            assertThat(now.value("support_outbox_decisions")).isZero();
            assertThat(now.value("support_outbox_weight_lines")).isZero();
        });
        MetricsPage now = metrics();
        // Each of the lines waited for the receipt of the one before.
        assertThat(grown(now, "support_journal_commit_seconds_count")).isGreaterThanOrEqualTo(5);
        assertThat(grown(now, "support_journal_commit_seconds_bucket", "le", "15.0"))
                .isGreaterThanOrEqualTo(5);
        assertThat(grown(now, "support_journal_batch_decisions_count"))
                .isEqualTo(grown(now, "support_journal_commit_seconds_count"));
        assertThat(grown(now, "support_journal_batch_decisions_sum")).isGreaterThanOrEqualTo(7);
        assertThat(now.value("support_outbox_room_lines")).isGreaterThan(100);
    }

    @Test
    void what_is_refused_is_counted_by_its_code() {
        Customer ada = customer();
        ada.sends("end");
        ada.seesProblem("not-now");
        ada.sendsText("nonsense");
        ada.seesProblem("malformed");
        console().sits();
        Rep second = console();
        second.sends("sit");
        second.isRefused();
        sees(now -> {
            assertThat(grown(now, "support_refusals_total", "code", "not-now")).isEqualTo(1);
            assertThat(grown(now, "support_refusals_total", "code", "malformed"))
                    .isEqualTo(1);
            assertThat(grown(now, "support_refusals_total")).isEqualTo(2);
            assertThat(grown(now, "support_sockets_closed_total", "why", "seat-refused"))
                    .isEqualTo(1);
        });
    }

    @Test
    void who_comes_back_is_counted() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        ada.drops();
        customer().resumes(ada, 0);
        rep.drops();
        console().sitsAgain(rep);
        sees(now -> {
            assertThat(grown(now, "support_resumes_total", "party", "customer")).isEqualTo(1);
            assertThat(grown(now, "support_resumes_total", "party", "rep")).isEqualTo(1);
        });
    }

    @Test
    void what_cannot_be_stored_fails_aloud_and_piles_up_until_it_can() throws SQLException {
        Customer ada = customer();
        execute("alter table transcript rename to mislaid");
        try {
            ada.sends("start");
            sees(now -> {
                assertThat(grown(now, "support_journal_failures_total")).isGreaterThan(1);
                assertThat(now.value("support_outbox_decisions")).isPositive();
                assertThat(now.value("support_outbox_weight_lines")).isPositive();
            });
        } finally {
            execute("alter table mislaid rename to transcript");
        }
        ada.isQueued();
        sees(now -> assertThat(now.value("support_outbox_decisions")).isZero());
    }

    @Test
    void the_lease_is_held_and_gets_older() {
        assertThat(before.value("support_lease_held")).isEqualTo(1);
        assertThat(before.value("support_lease_age_seconds")).isPositive();
        sees(now -> assertThat(grown(now, "support_lease_age_seconds")).isPositive());
    }

    @Test
    void every_metric_of_the_desk_says_what_it_is() {
        assertThat(before.types().keySet().stream().filter(name -> name.startsWith("support_")))
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(before.help(name)).as(name).isNotBlank());
    }

    @Test
    void the_desk_is_alive_started_and_ready() {
        for (String probe : new String[] {"live", "started", "ready"}) {
            given().port(management.getPort()).get("/q/health/" + probe).then().statusCode(200);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What is told is counted a moment later, and sockets close in their own time. */
    private void sees(ThrowingConsumer<MetricsPage> facts) {
        await().atMost(PATIENCE).untilAsserted(() -> facts.accept(metrics()));
    }

    private double grown(MetricsPage now, String name, String... labels) {
        return now.value(name, labels) - before.value(name, labels);
    }
}
