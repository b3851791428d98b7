package com.evilcorp.support.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.OpenHouse;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A journal that does not move is reported, so that the process is replaced. */
@QuarkusTest
@TestProfile(OpenHouse.class)
@Tag("slow")
class LivenessJournalTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AgroalDataSource database;

    @Test
    void a_journal_that_is_stuck_is_not_alive_and_one_that_goes_on_is() throws SQLException {
        assertThat(liveness()).isEqualTo(200);
        Customer ada = customer();
        ada.starts("Ada", "1");
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select * from journal_head for update");
            ada.sends("end");
            await().atMost(PATIENCE).until(() -> liveness() == 503);
            other.rollback();
        }
        ada.sees("ended");
        await().atMost(PATIENCE).until(() -> liveness() == 200);
    }

    private int liveness() {
        return given().port(management.getPort()).get("/q/health/live").statusCode();
    }
}
