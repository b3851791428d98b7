package com.evilcorp.support.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.question.QuestionShredding;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions are kept for two weeks after the last word, and then no word of them. */
@QuarkusTest
class QuestionRetentionJournalTest extends Scene {
    private static final Duration KEPT = Duration.ofDays(14);

    DataSource database;

    @Inject
    QuestionRetentionJob job;

    @Inject
    QuestionShredding shredding;

    @Inject
    SupportConfig config;

    @Inject
    AgroalDataSource pool;

    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void what_nothing_was_said_in_for_so_long_is_shredded_and_leaves_its_times() throws SQLException {
        UUID old = leave();
        UUID young = leave();
        Instant now = Instant.now();
        execute("update question set changed_at = timestamptz '"
                + now.minus(KEPT).minusSeconds(1) + "' where id = '" + old + "'");
        execute("update question set changed_at = timestamptz '"
                + now.minus(KEPT).plusSeconds(60) + "' where id = '" + young + "'");
        job.run(now);
        assertThat(text("select concat(words_hash, name, product, visitor, waiting_since, withdrawn, left_at is null)"
                        + " from question where id = '" + old + "'"))
                .isEqualTo("ff");
        assertThat(text("select count(*) from question_entry where question = '" + old + "'"))
                .isEqualTo("0");
        assertThat(text("select concat(words_hash is null, shredded_at is null) from question where id = '" + young
                        + "'"))
                .isEqualTo("ft");
        assertThat(text("select count(*) from question_entry where question = '" + young + "'"))
                .isEqualTo("1");
    }

    @Test
    void a_process_that_is_not_the_desk_shreds_nothing() throws SQLException {
        UUID old = leave();
        new QuestionRetentionJob(config, new Lease(pool), shredding, Clock.systemUTC())
                .run(Instant.now().plus(Duration.ofDays(100)));
        assertThat(text("select count(*) from question_entry where question = '" + old + "'"))
                .isEqualTo("1");
    }

    private static UUID leave() {
        UUID id = UUID.randomUUID();
        given().cookie("visitor", UUID.randomUUID())
                .formParam("id", id.toString())
                .formParam("name", "Ada")
                .formParam("text", "How long?")
                .post("/questions")
                .then()
                .statusCode(200);
        return id;
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
            statement.executeUpdate(sql);
        }
    }
}
