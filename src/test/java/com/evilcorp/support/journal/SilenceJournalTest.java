package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.LeapingClock;
import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.recovery.Recovery;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was seen, and whether somebody was still there, is stored with its session. */
@QuarkusTest
class SilenceJournalTest extends Scene {
    @Inject
    AgroalDataSource database;

    @Inject
    JournalHead journalHead;

    @Inject
    Recovery recovery;

    @Test
    void what_was_seen_last_is_stored_with_the_end_and_not_before() throws SQLException {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        rep.attends(ada);
        rep.says("Because.");
        ada.sees("said");
        ada.sends("seen", "seq", 2);
        assertThat(rep.sees("seen").path("seq").asInt()).isEqualTo(2);
        rep.sends("seen", "seq", 1);
        assertThat(ada.sees("seen").path("seq").asInt()).isOne();
        String seen = "select count(*) from transcript where id = '" + ada.session() + "' and seen_by_";
        assertThat(number(seen + "customer is null and seen_by_rep is null")).isOne();

        rep.sends("end");
        ada.sees("ended");
        assertThat(number(seen + "customer = 2 and seen_by_rep = 1")).isOne();
    }

    @Test
    void question_whether_somebody_is_there_is_stored_and_survives_a_restart() throws SQLException {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        rep.attends(ada);
        rep.says("Because.");
        LeapingClock.leaps(Duration.ofMinutes(2));
        rep.sends("ask", "session", ada.session());
        ada.sees("asked");
        String checks = "select count(*) from presence_check where session = '" + ada.session() + "' and ";
        assertThat(number(checks + "answered_at is null and due_at - asked_at = interval '60 seconds'"))
                .isOne();
        assertThat(restored(ada).isAsked()).isTrue();

        ada.sends("here");
        ada.sees("asked");
        assertThat(number(checks + "answered_at between asked_at and due_at")).isOne();
        assertThat(restored(ada).isAsked()).isFalse();
    }

    private RecoveredState.Session restored(Customer customer) {
        return recovery.recover(journalHead.term(), () -> {}).desk().sessions().stream()
                .filter(session -> session.details().session().toString().equals(customer.session()))
                .findFirst()
                .orElseThrow();
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
