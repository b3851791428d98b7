package com.evilcorp.support.evaluator.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers wrote, as the evaluator reads it. */
@QuarkusTest
class CommentPageTest {
    private static final Instant OPENED = Instant.parse("2014-06-02T10:00:00Z");
    private static final Pattern SAID = Pattern.compile("<p class=\"said\" dir=\"auto\">(.*?)</p>");

    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void somebodyWrote() throws SQLException {
        wrote(0, 3, "Lukewarm.");
        wrote(60, 1, "No lid, no café.");
        wrote(120, 5, null);
        wrote(180, 3, "Two lids!");
        Indexed.all(database);
    }

    @Test
    void the_newest_come_first_or_those_with_the_fewest_stars() {
        assertThat(comments("")).containsExactly("Two lids!", "No lid, no café.", "Lukewarm.");
        assertThat(comments("&order=stars")).containsExactly("No lid, no café.", "Two lids!", "Lukewarm.");
        assertThat(comments("&stars=3")).containsExactly("Two lids!", "Lukewarm.");
    }

    @Test
    void they_are_found_by_their_words() {
        assertThat(comments("&said=lid")).containsExactly("Two <mark>lids</mark>!", "No <mark>lid</mark>, no café.");
        assertThat(comments("&said=lid+-cafe")).containsExactly("Two <mark>lids</mark>!");
        assertThat(comments("&said=nothing")).isEmpty();
        assertThat(page("&said=nothing")).contains("Nobody wrote that.");
    }

    @Test
    void nonsense_has_a_page_too() {
        given().get("/transcripts/comments?stars=6").then().statusCode(400);
    }

    private List<String> comments(String more) {
        return SAID.matcher(page(more))
                .results()
                .map((MatchResult said) -> said.group(1))
                .toList();
    }

    private String page(String more) {
        return given().urlEncodingEnabled(false)
                .get("/transcripts/comments?name=" + mark + more)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void wrote(long after, int stars, String comment) throws SQLException {
        Instant opened = OPENED.plusSeconds(after);
        UUID session = new PastSessions(database)
                .session(mark, opened, opened, opened, opened.plusSeconds(50), "ENDED_BY_REP", stars);
        try (Connection connection = database.getConnection()) {
            SqlQuery.of("update transcript set comment = ? where id = ?", comment, session)
                    .update(connection);
        }
    }
}
