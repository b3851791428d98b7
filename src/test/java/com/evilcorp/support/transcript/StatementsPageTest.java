package com.evilcorp.support.transcript;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the evaluator's pages ask of the database: they must not ask again for each session that they show. */
@QuarkusTest
class StatementsPageTest extends Scene {
    /** What fits on a page. */
    private static final int MANY = 50;

    /** A search for words may take a look or two more to have a page full; one for each session would be 49. */
    private static final int MORE = 5;

    private static final Instant LONG_AGO = Instant.parse("2020-02-03T10:00:00Z");

    DataSource drawer;

    @Inject
    AgroalDataSource database;

    private CountedStatements statements;

    @BeforeEach
    void listen() {
        statements = new CountedStatements(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/transcripts?name=", "/transcripts?search=", "/transcripts/figures?name="})
    void a_page_of_many_sessions_asks_about_as_much_as_that_of_one(String page) throws SQLException {
        int one = asked(page + filed(1));
        assertThat(one).isPositive();
        assertThat(asked(page + filed(MANY))).isLessThanOrEqualTo(one + MORE);
    }

    private int asked(String page) {
        return statements.during(() -> given().get(page).then().statusCode(200));
    }

    /** The name that so many sessions share, and no others. */
    private String filed(int sessions) throws SQLException {
        String name = "m" + UUID.randomUUID().toString().replace("-", "");
        for (int i = 0; i < sessions; i++) {
            session(name);
        }
        return name;
    }

    private UUID session(String name) throws SQLException {
        Instant attended = LONG_AGO.plus(Duration.ofMinutes(1));
        return new PastSessions(drawer)
                .session(name, LONG_AGO, attended, attended, attended.plusSeconds(60), "ENDED_BY_REP", 5);
    }
}
