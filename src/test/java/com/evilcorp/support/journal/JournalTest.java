package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.lease.LeaseLostException;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Peer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stored first, told afterwards, in the order of the desk. */
@QuarkusTest
class JournalTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AgroalDataSource database;

    @Inject
    FormerDesk formerDesk;

    @Inject
    JournalHead journalHead;

    @Inject
    JournalOutbox outbox;

    @Test
    void nobody_is_told_what_is_not_stored() throws SQLException {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "1");
        ada.seesLine("1");
        rep.attends(ada);
        ada.sees("attended");
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select * from journal_head for update");
            UUID id = UUID.randomUUID();
            ada.sends("say", "id", id, "text", "held up");
            await().atMost(PATIENCE).until(() -> outbox.depth() == 1 && journalWaitsForTheHead());
            rep.sends("end");
            await().atMost(PATIENCE).until(() -> outbox.depth() == 2);
            ada.seesNo("said");
            rep.seesNo("said");
            rep.seesNo("ended");
            assertThat(linesSaid(ada)).containsExactly("1");
            other.rollback();
        }
        ada.seesLine("held up");
        rep.seesLine("held up");
        rep.sees("ended");
        assertThat(linesSaid(ada)).containsExactly("1", "held up");
    }

    @Test
    void what_the_evaluator_reads_is_what_both_sides_saw_in_that_order() throws SQLException {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "0");
        rep.attends(ada);
        ada.sees("attended");
        int each = 25;
        for (int i = 0; i < each; i++) {
            ada.sends("say", "id", UUID.randomUUID(), "text", "ada " + i);
            rep.sends("say", "id", UUID.randomUUID(), "text", "rep " + i);
        }
        List<String> seenByAda = textsSeen(ada, 2 * each);
        List<String> seenByRep = textsSeen(rep, 2 * each);
        assertThat(seenByAda).hasSize(2 * each).isEqualTo(seenByRep);
        List<String> stored = linesSaid(ada);
        assertThat(stored.subList(1, stored.size())).isEqualTo(seenByAda);
    }

    @Test
    void a_receipted_line_is_in_the_database_already() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "1");
        ada.seesLine("1");
        for (int i = 0; i < 10; i++) {
            ada.says("line " + i);
            assertThat(linesSaid(ada)).endsWith("line " + i);
        }
    }

    @Test
    void a_process_of_a_former_epoch_can_store_nothing() throws SQLException {
        await().atMost(PATIENCE).until(() -> outbox.depth() == 0);
        long epoch = number("select epoch from journal_head");
        long position = number("select position from journal_head");
        List<DeskEvent> takeover = List.of(new SeatEvent.SeatGivenUp(Instant.now(), Optional.empty()));
        BatchWriter former = formerDesk.writer(new Lease.Term(epoch - 1, position));
        assertThatThrownBy(() -> former.store(takeover)).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> journalHead.giveSignOfLife(new Lease.Term(epoch - 1, position)))
                .isInstanceOf(LeaseLostException.class);
        assertThat(number("select position from journal_head")).isEqualTo(position);
        journalHead.giveSignOfLife(new Lease.Term(epoch, position));
    }

    @Test
    void a_token_whose_session_is_long_over_may_start_another() throws SQLException {
        String token = "ada-" + UUID.randomUUID();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into transcript (id, number, name, token_hash, opened_at, ended_at, outcome)"
                    + " select gen_random_uuid(), coalesce(min(number), 0) - 1, 'Ada', '"
                    + TokenHash.of(token).hex()
                    + "', now() - interval '1 day', now() - interval '1 day', 'ABANDONED' from transcript");
        }
        Customer ada = customer();
        ada.sends("start", "token", token);
        assertThat(ada.isQueued().path("token").asText()).isEqualTo(token);
        ada.says("Stored.");
    }

    @Test
    void the_database_itself_refuses_a_second_open_session_and_a_second_seat() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String open = "insert into transcript (id, number, name, token_hash, opened_at, attended_at)"
                    + " values (gen_random_uuid(), -1000000 - %1$d, 'x', 'hash %1$d', now(), now())";
            statement.execute(open.formatted(1));
            assertThatThrownBy(() -> statement.execute(open.formatted(2))).hasMessageContaining("transcript_one_open");
            connection.rollback();
            String shift = "insert into shift (token_hash, taken_at) values ('x', now())";
            statement.execute(shift);
            assertThatThrownBy(() -> statement.execute(shift)).hasMessageContaining("shift_one_seat");
            connection.rollback();
        }
    }

    private boolean journalWaitsForTheHead() throws SQLException {
        return number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%update journal_head%'")
                > 0;
    }

    private List<String> textsSeen(Peer peer, int count) {
        List<String> texts = new ArrayList<>();
        while (texts.size() < count) {
            JsonNode line = peer.sees("said");
            if (line.path("seq").asInt() > 1) {
                texts.add(line.path("text").asText());
            }
        }
        return texts;
    }

    private List<String> linesSaid(Customer customer) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select said from line where session = '" + customer.session() + "' order by seq")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
