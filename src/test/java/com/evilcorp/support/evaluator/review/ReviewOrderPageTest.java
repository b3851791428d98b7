package com.evilcorp.support.evaluator.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list by review goes by what is kept, as it is kept. */
@QuarkusTest
class ReviewOrderPageTest extends ReviewScene {
    private static final Pattern ROW = Pattern.compile("id=\"session-([0-9a-f-]{36})\"");

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void each_session_stands_where_its_newest_review_puts_it_and_those_without_one_stand_last() {
        String one = served(mark);
        String other = served(mark);
        String unreviewed = served(mark);
        Indexed.all(database);
        review(one, 4);
        review(other, 2);
        assertThat(sorted()).containsExactly(other, one, unreviewed);
        review(other, 5);
        assertThat(sorted()).containsExactly(one, other, unreviewed);
        review(unreviewed, 1);
        assertThat(sorted()).containsExactly(unreviewed, one, other);
    }

    @Test
    void a_tombstone_stands_among_those_without_a_review() throws SQLException {
        String session = served(mark);
        review(session, 4);
        assertThat(score(session)).contains(75_000);
        Served.post(session, "erasure").statusCode(303);
        assertThat(score(session)).isEmpty();
    }

    @Test
    void what_is_to_be_reviewed_again_has_no_place_that_would_tell_what_it_was_given() throws SQLException {
        String session = served(mark);
        String other = served(mark);
        Indexed.all(database);
        review(session, 2);
        review(other, 3);
        inDatabase("insert into second_look (session, due_at) values ('" + session + "', now() - interval '1 minute')"
                + " on conflict (session) do update set due_at = excluded.due_at");
        assertThat(sorted()).containsExactly(other);
        assertThat(given().get("/transcripts/" + session + "?order=review").asString())
                .doesNotContain("rel=\"prev\"", "rel=\"next\"");
        review(session, 5);
        assertThat(sorted()).as("by the first look").containsExactly(session, other);
    }

    private Optional<Integer> score(String session) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return SqlQuery.of("select score from transcript where id = cast(? as uuid)", session)
                    .list(connection, row -> Optional.ofNullable(row.getObject("score", Integer.class)))
                    .get(0);
        }
    }

    private List<String> sorted() {
        return ROW.matcher(given().get("/transcripts?name=" + mark + "&order=review")
                        .asString())
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static void review(String session, int score) {
        String given = Integer.toString(score);
        Served.post(session, "reviews", "greeting", given, "understanding", given, "solution", given, "tone", given)
                .statusCode(303);
    }
}
