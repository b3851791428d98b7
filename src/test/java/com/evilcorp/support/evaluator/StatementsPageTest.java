package com.evilcorp.support.evaluator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages ask of the database: the evaluator's do not ask again for each session or line that they show. */
@QuarkusTest
class StatementsPageTest extends Scene {
    /** What fits on a page. */
    private static final int MANY = 50;

    /** A search for words may take a look or two more to have a page full; one for each session would be 49. */
    private static final int MORE = 5;

    /** The session, its lines, its disconnections, its customer's orders, its review, and what comes before and after it. */
    private static final int OF_A_STORY = 8;

    private static final int TRIES = 3;

    private static final Instant LONG_AGO = Instant.parse("2020-02-03T10:00:00Z");

    DataSource drawer;

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManagerFactory hibernate;

    private CountedStatements statements;

    @BeforeEach
    void listen() {
        statements = new CountedStatements(database);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transcripts?name=",
                "/transcripts?search=",
                "/transcripts/figures?name=",
                "/transcripts/worth-reading?name=",
                "/transcripts/comments?name="
            })
    void a_page_of_many_sessions_asks_about_as_much_as_that_of_one(String page) throws SQLException {
        int one = asked(page + filed(1));
        assertThat(one).isPositive();
        assertThat(asked(page + filed(MANY))).isLessThanOrEqualTo(one + MORE);
    }

    /** Neither by JDBC nor by Hibernate, whose statements the other count does not hear. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/support", "/products/third-sock"})
    void a_page_of_the_shop_or_the_console_asks_nothing_for_somebody_new(String page) {
        given().get(page).then().statusCode(200);
        assertThat(least(() -> asked(page))).isZero();
        assertThat(least(() -> askedByHibernate(page))).isZero();
    }

    @Test
    void a_page_of_the_shop_asks_nothing_more_of_who_has_bought_since_they_bought() {
        String visitor = UUID.randomUUID().toString();
        for (String visit :
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString())) {
            given().redirects()
                    .follow(false)
                    .cookie("visitor", visitor)
                    .formParam("visit", visit)
                    .post("/products/third-sock/orders")
                    .then()
                    .statusCode(303);
            assertThat(home(visitor)).contains(visit);
        }
        assertThat(least(() -> askedByHibernate(() -> home(visitor)))).isZero();
    }

    private static String home(String visitor) {
        return given().cookie("visitor", visitor)
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_story_asks_as_much_of_a_long_session_as_of_a_short_one() throws SQLException {
        String few = "/transcripts/" + talked(1);
        String many = "/transcripts/" + talked(MANY);
        int one = least(() -> askedByHibernate(few));
        assertThat(one).isBetween(1, OF_A_STORY);
        assertThat(least(() -> askedByHibernate(many))).isEqualTo(one);
    }

    private int askedByHibernate(String page) {
        return askedByHibernate(() -> given().get(page).then().statusCode(200));
    }

    private int askedByHibernate(Runnable asking) {
        Statistics statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            asking.run();
            return (int) (statistics.getPrepareStatementCount() - before);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /** What is done once a second, or for others, may come in between. */
    private static int least(IntSupplier count) {
        return IntStream.range(0, TRIES).map(i -> count.getAsInt()).min().orElseThrow();
    }

    private UUID talked(int lines) throws SQLException {
        UUID session = session("m" + UUID.randomUUID());
        try (Connection connection = drawer.getConnection();
                PreparedStatement line = connection.prepareStatement(
                        "insert into line (session, seq, sender, said, at) values (?, ?, 'CUSTOMER', 'Well?', ?)")) {
            for (int seq = 1; seq <= lines; seq++) {
                line.setObject(1, session);
                line.setInt(2, seq);
                line.setObject(3, LONG_AGO.plusSeconds(60 + seq).atOffset(ZoneOffset.UTC));
                line.addBatch();
            }
            line.executeBatch();
        }
        return session;
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
        Indexed.all(drawer);
        return name;
    }

    private UUID session(String name) throws SQLException {
        Instant attended = LONG_AGO.plus(Duration.ofMinutes(1));
        return new PastSessions(drawer)
                .session(name, LONG_AGO, attended, attended, attended.plusSeconds(60), "ENDED_BY_REP", 5);
    }
}
