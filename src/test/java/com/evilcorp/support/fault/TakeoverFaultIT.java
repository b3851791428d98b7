package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.PackagedService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process that has just got the lease, and does not get on with what it finds. */
class TakeoverFaultIT extends FaultScene {
    private static final Duration AT_ONCE = Duration.ofSeconds(4);
    /** More than could be taken for a hiccup. */
    private static final int TRIES = 12;

    private static final String ONE_SECOND = "-Dquarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=1";
    private static final String TRIED_AGAIN = "will try again";
    private static final String WAITING_FOR_THE_HEAD = "select count(*) from pg_stat_activity"
            + " where wait_event_type = 'Lock' and query like 'update journal_head set epoch%'";

    @Test
    void asked_to_stop_meanwhile_it_ends_at_once_and_quietly() throws SQLException {
        try (Connection other = lockedHead()) {
            PackagedService standby = takesOver("-Dsupport.journal.lease-interval=10ms", ONE_SECOND);
            Instant asked = Instant.now();
            standby.isAskedToStop();
            assertThat(standby.exitCode()).isIn(0, 143);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_ONCE);
            other.rollback();
            neverWasTheDesk(standby);
            assertThat(standby.log()).doesNotContain("\tat ", " ERROR [");
        }
    }

    @Test
    void what_the_database_allows_while_it_stops_makes_it_the_desk_no_more() throws SQLException {
        try (Connection other = lockedHead()) {
            PackagedService standby = takesOver();
            standby.isAskedToStop();
            await().atMost(Browser.PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> standby.status("/") == 0);
            other.rollback();
            assertThat(standby.exitCode()).isIn(0, 143);
            neverWasTheDesk(standby);
        }
    }

    @Test
    void one_session_that_cannot_be_read_back_is_named_and_ends_and_the_rest_goes_on() {
        PackagedService first = stage.serviceStarts();
        CustomersBrowser ada = stage.customer("Ada").isQueued();
        CustomersBrowser bob = stage.customer("Bob").isQueued();
        first.isKilled();
        stage.database().does("update transcript set name = E'Ada\nand her secret' where name = 'Ada'");
        PackagedService next = stage.serviceStarts();
        bob.isBack();
        assertThat(bob.state()).isEqualTo("waiting");
        assertThat(stage.outcomes(List.of(ada, bob))).containsExactlyInAnyOrder("INTERRUPTED", "null");
        assertThat(next.log())
                .contains("Session " + ada.session() + " cannot be read back for its name")
                .doesNotContain("secret");
    }

    @Test
    void it_is_alive_and_goes_on_asking_for_however_long_that_takes() throws SQLException {
        try (Connection other = lockedHead()) {
            PackagedService standby = takesOver("-Dsupport.journal.stall-timeout=8s", ONE_SECOND);
            await().atMost(Browser.PATIENCE).until(() -> {
                // On a busy machine it may be too slow to answer.
                assertThat(standby.liveness()).isNotEqualTo(503);
                assertThat(standby.readiness()).isNotEqualTo(200);
                return standby.log().split(TRIED_AGAIN, -1).length > TRIES;
            });
            other.rollback();
            standby.isReady();
        }
    }

    private static void neverWasTheDesk(PackagedService standby) {
        assertThat(standby.log()).contains("standing by").doesNotContain("This process is the desk", "broke down");
    }

    @Test
    void what_a_former_desk_has_left_on_the_head_is_ended() throws SQLException {
        stage.serviceStarts().isKilled();
        try (Connection left = DriverManager.getConnection(stage.database().directUrl());
                Statement statement = left.createStatement()) {
            left.setAutoCommit(false);
            statement.execute("update journal_head set heartbeat = heartbeat + 1");
            stage.serviceStarts();
            assertThat(left.isValid(1)).isFalse();
        }
    }

    /** Somebody else has the head, past whatever the line there does. */
    private Connection lockedHead() throws SQLException {
        stage.serviceStarts();
        // What is of the desk's own user would be ended.
        stage.database().does("create role somebody superuser login");
        Connection other =
                DriverManager.getConnection(stage.database().directUrl().replace("user=postgres", "user=somebody"));
        try (Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select * from journal_head for update");
        }
        return other;
    }

    private PackagedService takesOver(String... settings) {
        PackagedService standby = stage.anotherProcess(settings);
        await().atMost(Browser.PATIENCE).until(() -> standby.readiness() == 503);
        stage.service().isKilled();
        await().atMost(Browser.PATIENCE).until(() -> stage.database().counts(WAITING_FOR_THE_HEAD) > 0);
        return standby;
    }
}
