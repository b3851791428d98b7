package com.evilcorp.support.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.DeskLimits;
import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.lease.JournalHead;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a new process reads back has the bounds that the former one kept. */
@QuarkusTest
class RecoveryBoundJournalTest {
    private static final int SESSIONS = 1_000;
    private static final int LINES = 10;
    private static final int LENGTH = 2_000;

    @Inject
    AgroalDataSource database;

    @Inject
    JournalHead journalHead;

    @Inject
    Recovery recovery;

    @Inject
    DeskLimits rules;

    @AfterEach
    void leaves_nothing() throws SQLException {
        inDatabase("delete from line l using transcript t where t.id = l.session and t.name like 'Flood %'");
        inDatabase("delete from transcript where name like 'Flood %'");
    }

    @Test
    void of_what_ended_only_so_much_text_is_read_back_the_latest_first_and_before_all_what_was_attended()
            throws SQLException {
        long stored = (long) SESSIONS * LINES * (LENGTH + 100);
        assertThat(stored).isGreaterThan(rules.maxEndedText());
        inDatabase("insert into transcript (id, number, name, token_hash, opened_at, attended_at, ended_at, outcome)"
                + " select gen_random_uuid(), 1000000 + n, 'Flood ' || n, 'x', now() - interval '2 minutes',"
                + "        case when n = 1 then now() - interval '2 minutes' end, now() - interval '1 minute'"
                + "        + n * interval '1 millisecond', case when n = 1 then 'ENDED_BY_REP' else 'ABANDONED' end"
                + "   from generate_series(1, %d) n".formatted(SESSIONS));
        inDatabase("insert into line (session, seq, sender, said, at)"
                + " select id, seq, 'CUSTOMER', repeat('x', %d), opened_at".formatted(LENGTH)
                + "   from transcript, generate_series(1, %d) seq where name like 'Flood %%'".formatted(LINES));

        List<RecoveredState.Session> read = takenUp().sessions().stream()
                .filter(session -> session.details().name().value().startsWith("Flood "))
                .toList();
        assertThat(read.stream()
                        .flatMap(session -> session.lines().stream())
                        .mapToLong(Line::weight)
                        .sum())
                .isBetween(rules.maxEndedText(), stored - 1);
        assertThat(read)
                .extracting(session -> session.details().name().value())
                .contains("Flood 1", "Flood " + SESSIONS)
                .doesNotContain("Flood 2");
    }

    private RecoveredState takenUp() {
        return recovery.recover(journalHead.term(), () -> {}).desk();
    }

    private void inDatabase(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
