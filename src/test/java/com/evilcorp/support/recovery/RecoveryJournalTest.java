package com.evilcorp.support.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.chain.ChainVerifier;
import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that nobody could have had is set aside, and is no reason for the others not to go on. */
@QuarkusTest
class RecoveryJournalTest extends Scene {
    private static final String ID = " where id = '%s'";
    private static final String LINE = " where session = '%s' and seq = 1";

    private final List<UUID> left = new ArrayList<>();

    DataSource database;

    @Inject
    JournalHead journalHead;

    @Inject
    Recovery recovery;

    @AfterEach
    void nothingIsLeft() throws SQLException {
        for (UUID session : left) {
            execute("delete from line where session = '" + session + "'");
            execute("delete from transcript" + ID.formatted(session));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update transcript set name = E'Two\\nlines'" + ID,
                "update transcript set name = ' '" + ID,
                "update transcript set product = repeat('x', 1000)" + ID,
                "update transcript set opened_at = 'epoch'::timestamptz - interval '1 day'" + ID,
                "update line set said = repeat('x', 2001)" + LINE,
                "update line set said = E'\\001'" + LINE,
                "update line set at = 'infinity'" + LINE,
                "update line set seq = 7" + LINE
            })
    void it_has_ended_as_interrupted_and_the_next_one_is_taken_up(String harm) throws SQLException {
        UUID bad = left("Bad");
        UUID good = left("Good");
        execute(harm.formatted(bad));

        assertThat(ids(takenUp())).doesNotContain(bad).contains(good);
        assertThat(text("select outcome" + from(bad))).isEqualTo("INTERRUPTED");
        assertThat(text("select lines" + from(bad))).isEqualTo("2");
        assertThat(ids(takenUp())).doesNotContain(bad).contains(good);
    }

    @Test
    void what_is_said_of_it_by_its_chain_is_what_was_changed_and_nothing_of_its_end() throws SQLException {
        UUID changed = left("Changed");
        String name = text("select name" + from(changed));
        execute("update transcript set name = E'Two\\nlines'" + ID.formatted(changed));
        takenUp();
        assertThat(check().tampered()).hasValueSatisfying(tampered -> {
            assertThat(tampered.session()).isEqualTo(changed);
            assertThat(tampered.where()).isEqualTo("its opening");
        });
        execute("update transcript set name = '" + name + "'" + ID.formatted(changed));
        assertThat(check().tampered()).isEmpty();
    }

    @Test
    void one_that_the_database_does_not_let_end_is_left_out_all_the_same() throws SQLException {
        UUID endless = left("Endless");
        execute("update transcript set name = ' ', no_rep_ms = 0, away_ms = 0, busy_ms = 0, unanswered_ms = 0"
                + ID.formatted(endless));
        UUID good = left("Good");
        assertThat(ids(takenUp())).doesNotContain(endless).contains(good);
        assertThat(text("select outcome" + from(endless))).isNull();
    }

    @Test
    void one_that_has_ended_is_not_remembered_and_stays_as_it_is() throws SQLException {
        UUID over = left("Over");
        execute("update transcript set ended_at = now(), outcome = 'ABANDONED'" + ID.formatted(over));
        assertThat(ids(takenUp())).contains(over);
        execute("update line set seq = 7" + LINE.formatted(over));
        assertThat(ids(takenUp())).doesNotContain(over);
        assertThat(text("select outcome" + from(over))).isEqualTo("ABANDONED");
    }

    @Test
    void a_product_that_is_not_in_the_catalogue_any_more_is_no_harm() throws SQLException {
        UUID loyal = left("Loyal");
        execute("update transcript set product = 'discontinued'" + ID.formatted(loyal));
        assertThat(takenUp().sessions())
                .filteredOn(session -> session.details().session().equals(loyal))
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.details().product()).contains("discontinued");
                    assertThat(session.lines()).extracting(Line::text).containsExactly("one", "two");
                });
    }

    /** Of a desk that is no more: the one that runs here does not know it. */
    private UUID left(String name) throws SQLException {
        Customer customer = customer();
        customer.starts(name, "one");
        customer.says("two");
        customer.sends("end");
        customer.sees("ended");
        UUID session = UUID.fromString(customer.session());
        left.add(session);
        execute("update transcript set ended_at = null, outcome = null, ended_hash = null, lines = 0,"
                + " no_rep_ms = null, away_ms = null, busy_ms = null, unanswered_ms = null"
                + ID.formatted(session));
        return session;
    }

    private RecoveredState takenUp() {
        return recovery.recover(journalHead.term(), () -> {}).desk();
    }

    private static List<UUID> ids(RecoveredState left) {
        return left.sessions().stream()
                .map(session -> session.details().session())
                .toList();
    }

    private static String from(UUID session) {
        return " from transcript" + ID.formatted(session);
    }

    private ChainVerifier.Findings check() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ChainVerifier.of(connection);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
