package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.recovery.Recovery;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The seat, and whoever has stepped away from it, are stored with its shift. */
@QuarkusTest
class SeatJournalTest extends Scene {
    private static final String ABSENCES =
            "select count(*) from absence a join shift s on s.id = a.shift" + " where s.given_up_at is null and ";

    @Inject
    AgroalDataSource database;

    @Inject
    JournalHead journalHead;

    @Inject
    Recovery recovery;

    @Test
    void a_token_that_was_renewed_is_the_one_that_is_stored() throws SQLException {
        Rep rep = console();
        rep.sits();
        String former = rep.token();
        rep.sends("sit");
        rep.isSeated();
        assertThat(rep.token()).isNotEqualTo(former);
        assertThat(number("select count(*) from shift where given_up_at is null and token_hash = '"
                        + TokenHash.of(rep.token()).hex() + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_absence_is_stored_with_its_shift_and_holds_for_whoever_takes_over() throws SQLException {
        Rep rep = console();
        rep.sits();
        rep.sends("away", "minutes", 5);
        rep.sees("away");
        assertThat(number(ABSENCES + "a.back_at is null and a.due_at - a.left_at = interval '5 minutes'"))
                .isOne();
        rep.sends("away", "minutes", 10);
        Instant backAt = Instant.parse(rep.sees("away").path("backAt").asText());
        assertThat(number(ABSENCES + "true")).isOne();
        assertThat(recovered().seat().flatMap(RecoveredState.HeldSeat::away).flatMap(RepBreak::backAt))
                .contains(backAt);
        rep.sends("back");
        rep.sees("back");
        assertThat(number(ABSENCES + "a.back_at between a.left_at and a.due_at"))
                .isOne();
        assertThat(recovered().seat().flatMap(RecoveredState.HeldSeat::away).flatMap(RepBreak::backAt))
                .isEmpty();
    }

    @Test
    void an_absence_ends_with_the_seat_at_the_latest() throws SQLException {
        Rep rep = console();
        rep.sits();
        rep.sends("away", "minutes", 5);
        rep.sees("away");
        rep.closes();
        awaitLeaping(() -> number("select count(*) from shift where given_up_at is null") == 0);
        assertThat(number("select count(*) from absence where back_at is null")).isZero();
        assertThat(number("select count(*) from absence a join shift s on s.id = a.shift"
                        + " where s.id = (select max(id) from shift) and a.back_at = s.given_up_at"))
                .isOne();
    }

    private RecoveredState recovered() {
        return recovery.recover(journalHead.term(), () -> {}).desk();
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
