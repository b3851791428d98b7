package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.ChainVerifier;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.recovery.Recovery;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is stored can be held against what was said. */
@QuarkusTest
class ChainJournalTest extends Scene {
    private static final String EMPTY = "truncate kept_transcript, kept_line";

    DataSource database;

    @Inject
    JournalHead journalHead;

    @Inject
    Recovery recovery;

    @Test
    void whatever_is_changed_in_the_database_the_check_names_the_session_and_the_fact() throws SQLException {
        Customer ada = servedAndRated();
        String session = "session = '" + ada.session() + "'";
        String id = "id = '" + ada.session() + "'";
        assertThat(check().tampered()).isEmpty();
        execute("create table if not exists kept_transcript as select * from transcript where false");
        execute("create table if not exists kept_line as select * from line where false");

        finds("line 2", ada, "update line set said = said || '.' where seq = 2 and " + session);
        finds("line 2", ada, "update line set at = at + interval '1 millisecond' where seq = 2 and " + session);
        finds("line 2", ada, "update line set sender = 'CUSTOMER' where seq = 2 and " + session);
        finds("line 3", ada, "update line set client_id = gen_random_uuid() where seq = 3 and " + session);
        finds("line 3", ada, "delete from line where seq = 2 and " + session);
        finds("its end", ada, "delete from line where seq = 4 and " + session);
        finds(
                "line 5",
                ada,
                "insert into line (session, seq, sender, said, at, hash)"
                        + " select session, 5, sender, said, at, hash from line where seq = 4 and " + session);
        finds("line 2", ada, "update line set hash = null where seq = 2 and " + session);
        finds("its opening", ada, "update transcript set name = 'Bob' where " + id);
        finds(
                "its opening",
                ada,
                "update transcript set opened_at = opened_at - interval '1 hour', no_rep_ms = null, away_ms = null,"
                        + " busy_ms = null, unanswered_ms = null where " + id);
        finds("its opening", ada, "update transcript set opened_hash = null where " + id);
        finds("its end", ada, "update transcript set outcome = 'CUSTOMER_LEFT' where " + id);
        finds("its end", ada, "update transcript set ended_at = ended_at + interval '1 second' where " + id);
        finds(
                "its end",
                ada,
                "update transcript set attended_at = opened_at - interval '1 second', no_rep_ms = null, away_ms = null,"
                        + " busy_ms = null, unanswered_ms = null where " + id);
        finds("its end", ada, "update transcript set ended_hash = null where " + id);
        finds("its stars", ada, "update transcript set stars = 5 where " + id);
        finds("its stars", ada, "update transcript set comment = null where " + id);
        finds("its stars", ada, "update transcript set stars = null, comment = null, rated_at = null where " + id);
        finds("what the list shows of it", ada, "update transcript set question = 'Who?' where " + id);
        finds("what the list shows of it", ada, "update transcript set lines = 3 where " + id);
        finds("what the list shows of it", ada, "update transcript set first_reply_at = attended_at where " + id);
        assertThat(check().tampered()).isEmpty();
    }

    @Test
    void sessions_from_before_there_were_chains_are_counted_and_cannot_be_told() throws SQLException {
        ChainVerifier.Findings before = check();
        execute("insert into transcript (id, number, name, token_hash, opened_at, ended_at, outcome)"
                + " select gen_random_uuid(), coalesce(min(number), 0) - 1000, 'Old', 'x', now(), now(), 'ABANDONED'"
                + " from transcript");
        assertThat(check().unchained()).isEqualTo(before.unchained() + 1);
    }

    @Test
    void what_no_desk_stores_is_found_where_there_is_no_chain_to_tell() throws SQLException {
        UUID session = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        execute("insert into transcript (id, number, name, token_hash, opened_at)" + " select '" + session
                + "', min(number) - 1, 'Old', 'x', now() from transcript");
        saidInOld(session, 1, "CUSTOMER", id);
        saidInOld(session, 2, "REP", id);
        try {
            assertThat(check().tampered()).as("an id is its sender's own").isEmpty();

            saidInOld(session, 3, "CUSTOMER", id);
            assertTampered(session, "line 3");
            execute("update line set client_id = null, seq = 4 where seq = 3 and session = '" + session + "'");
            assertTampered(session, "line 4");
            execute("update line set seq = 3 where seq = 4 and session = '" + session + "'");
            assertThat(check().tampered()).isEmpty();
            execute("delete from transcript where id = '" + session + "'");
            assertTampered(session, "its opening");
        } finally {
            execute("delete from line where session = '" + session + "'");
            execute("delete from transcript where id = '" + session + "'");
        }
    }

    @Test
    void whoever_takes_over_goes_on_from_the_last_link_of_each_live_session() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "one");
        ada.says("two");
        Customer bob = customer();
        bob.starts("Bob", null);
        bob.seesNo("said");
        assertThat(recovery.recover(journalHead.term(), () -> {}).chainHeads())
                .containsEntry(UUID.fromString(ada.session()), stored("hash from line where seq = 2 and session", ada))
                .containsEntry(UUID.fromString(bob.session()), stored("opened_hash from transcript where id", bob));
    }

    private Customer servedAndRated() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "one");
        rep.attends(ada);
        ada.sees("attended");
        rep.says("two");
        ada.says("three");
        rep.says("four");
        rep.sends("end");
        ada.sees("ended");
        ada.sends("rate", "stars", 1, "comment", "No.");
        ada.sees("rated");
        return ada;
    }

    private void finds(String where, Customer customer, String tampering) throws SQLException {
        String session = "'" + customer.session() + "'";
        execute(EMPTY);
        execute("insert into kept_transcript select * from transcript where id = " + session);
        execute("insert into kept_line select * from line where session = " + session);
        try {
            execute(tampering);
            assertTampered(UUID.fromString(customer.session()), where);
        } finally {
            execute("delete from line where session = " + session);
            // Put down to causes meanwhile, its wait would contradict the one that comes back.
            execute("update transcript t set no_rep_ms = null, away_ms = null, busy_ms = null, unanswered_ms = null,"
                    + " name = k.name, opened_at = k.opened_at, attended_at = k.attended_at,"
                    + " ended_at = k.ended_at, outcome = k.outcome, stars = k.stars, comment = k.comment,"
                    + " rated_at = k.rated_at, opened_hash = k.opened_hash, ended_hash = k.ended_hash, lines = k.lines,"
                    + " question = k.question, first_reply_at = k.first_reply_at"
                    + " from kept_transcript k where k.id = t.id");
            execute("insert into line (session, seq, sender, said, at, client_id, hash)"
                    + " select session, seq, sender, said, at, client_id, hash from kept_line");
        }
    }

    private void saidInOld(UUID session, int seq, String sender, UUID id) throws SQLException {
        execute("insert into line (session, seq, sender, said, at, client_id)"
                + " values ('%s', %d, '%s', 'Hm?', now(), '%s')".formatted(session, seq, sender, id));
    }

    private void assertTampered(UUID session, String where) throws SQLException {
        assertThat(check().tampered()).hasValueSatisfying(tampered -> {
            assertThat(tampered.session()).isEqualTo(session);
            assertThat(tampered.where()).isEqualTo(where);
        });
    }

    private ChainVerifier.Findings check() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ChainVerifier.of(connection);
        }
    }

    private ChainLink stored(String what, Customer customer) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + what + " = '" + customer.session() + "'")) {
            assertThat(rows.next()).isTrue();
            return new ChainLink(rows.getBytes(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isBetween(0, 100);
        }
    }
}
