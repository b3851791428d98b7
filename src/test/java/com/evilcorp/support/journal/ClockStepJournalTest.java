package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.JournalDatabase;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.SettableClock;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the wall clock of the running service, in the middle of a chat. */
@QuarkusTest
class ClockStepJournalTest extends Scene {
    private static final String TIMES =
            "select at from (select opened_at as at, 0 as place from transcript where id = ?"
                    + " union all select attended_at, 1 from transcript where id = ?"
                    + " union all select at, 1 + seq from line where session = ?"
                    + " union all select ended_at, 100 from transcript where id = ?) t order by place";

    @Inject
    SettableClock clock;

    @Inject
    AgroalDataSource pool;

    @AfterEach
    void clock_is_right_again() {
        clock.isRightAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H"})
    void console_that_closes_has_its_grace_and_no_time_of_the_session_comes_before_another(Duration by)
            throws SQLException {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", null);
        rep.attends(ada);
        rep.says("Before");
        clock.steps(by);
        rep.says("After");
        rep.closes();
        Instant seatUntil = Instant.parse(ada.sees("repAway").path("until").asText());
        assertThat(Duration.between(Instant.now().plus(by), seatUntil).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(seesAfterGrace(ada, "ended").path("outcome").asText()).isEqualTo("REP_LEFT");

        assertThat(timesOf(UUID.fromString(ada.session()))).hasSize(5).isSorted();
    }

    private List<Instant> timesOf(UUID session) throws SQLException {
        try (var connection = pool.getConnection()) {
            return JournalDatabase.read(
                    connection,
                    TIMES,
                    row -> SqlQuery.instant(row, "at").orElseThrow(),
                    session,
                    session,
                    session,
                    session);
        }
    }
}
