package com.evilcorp.support.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.SettableClock;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;
import com.evilcorp.support.transcript.TranscriptDeletion;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too old goes, and nothing else. */
@QuarkusTest
class TranscriptDeletionJournalTest extends Scene {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    DataSource database;

    private static final String OLD = "select count(*) from transcript where ended_at < '2001-01-02'";

    @Inject
    TranscriptDeletion retention;

    @Inject
    RetentionJob job;

    @Inject
    SettableClock clock;

    @Inject
    SupportConfig config;

    @Inject
    AgroalDataSource pool;

    @Test
    void what_ended_before_then_is_deleted_with_all_its_parts_and_counted() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "Kept");
        ada.seesLine("Kept");
        store(450);
        long kept = number("select count(*) from transcript") - 450;
        double counted = metrics().value("support_transcripts_deleted_total");
        job.deleteEndedBefore(LONG_AGO.plus(Duration.ofDays(1)));
        assertThat(number("select count(*) from transcript")).isEqualTo(kept);
        assertThat(number("select count(*) from line l where not exists"
                        + " (select 1 from transcript where id = l.session)"))
                .isZero();
        assertThat(metrics().value("support_transcripts_deleted_total")).isEqualTo(counted + 450);
        assertThat(number("select count(*) from line where session = '" + ada.session() + "'"))
                .isOne();
    }

    @Test
    void a_process_that_is_not_the_desk_deletes_nothing() throws SQLException {
        customer().starts("Newest", null);
        store(3);
        RetentionJob standby = new RetentionJob(config, new Lease(pool), retention, new SimpleMeterRegistry());
        standby.deleteEndedBefore(LONG_AGO.plus(Duration.ofDays(1)));
        assertThat(number(OLD)).isEqualTo(3);
        job.deleteEndedBefore(LONG_AGO.plus(Duration.ofDays(1)));
        assertThat(number(OLD)).isZero();
    }

    @Test
    void a_portion_is_no_more_than_was_asked_for_and_begins_with_the_oldest() throws SQLException {
        customer().starts("Newest", null);
        store(3);
        Instant then = LONG_AGO.plus(Duration.ofDays(1));
        assertThat(retention.deleteEndedBefore(then, 2)).isEqualTo(2);
        assertThat(number(OLD)).isOne();
        assertThat(retention.deleteEndedBefore(then, 2)).isEqualTo(1);
        assertThat(retention.deleteEndedBefore(then, 2)).isZero();
    }

    @Test
    void the_newest_session_stays_so_that_numbers_are_never_used_again() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "Newest");
        ada.sends("end");
        ada.sees("ended");
        retention.deleteEndedBefore(Instant.now().plus(Duration.ofDays(1)), 100_000);
        assertThat(number("select max(number) from transcript"))
                .isEqualTo(number("select number from transcript where id = '" + ada.session() + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P20000D", "P-2D"})
    void clock_that_was_set_forward_has_nothing_deleted_early(Duration by) {
        Duration year = Duration.ofDays(365);
        clock.steps(by);
        try {
            assertThat(retention.begin(year)).isBefore(Instant.now().minus(year).plusSeconds(60));
        } finally {
            clock.isRightAgain();
        }
    }

    private void store(int sessions) throws SQLException {
        execute("insert into transcript (id, number, name, token_hash, opened_at, ended_at, outcome)"
                + " select gen_random_uuid(), (select least(min(number), 0) from transcript) - n, 'Old', 'x',"
                + " timestamptz '2001-01-01' - n * interval '1 s', timestamptz '2001-01-01' - n * interval '1 s',"
                + " 'ABANDONED' from generate_series(1, " + sessions + ") n");
        execute("insert into line (session, seq, sender, said, at)"
                + " select id, 1, 'CUSTOMER', 'x', opened_at from transcript where ended_at < '2001-01-02'");
        execute("insert into disconnection (id, session, party, disconnected_at)"
                + " select gen_random_uuid(), id, 'CUSTOMER', opened_at from transcript where ended_at < '2001-01-02'");
        execute("insert into note (id, session, seq, version, noted, at)"
                + " select gen_random_uuid(), id, 1, 1, 'x', opened_at from transcript where ended_at < '2001-01-02'");
        execute("insert into review (id, session, version, scorecard, scores, causes, at)"
                + " select gen_random_uuid(), id, 1, 1, '{1,1,1,1}', '{\"\",\"\",\"\",\"\"}', opened_at from transcript"
                + " where ended_at < '2001-01-02'");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
