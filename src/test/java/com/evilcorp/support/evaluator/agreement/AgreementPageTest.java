package com.evilcorp.support.evaluator.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.review.ReviewScene;
import com.evilcorp.support.question.LeftQuestion;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far second looks agree with the first is shown from twenty pairs on, with oneself and with others. */
@QuarkusTest
class AgreementPageTest extends ReviewScene {
    @BeforeEach
    @AfterEach
    void noneWasLookedAtTwice() throws SQLException {
        inDatabase("delete from review where blind");
    }

    @Test
    void nineteen_pairs_are_too_few_and_the_twentieth_makes_a_figure() throws SQLException {
        lookedAtTwice(19, "AB", "AB", "{4,4,4,4}");
        lookedAtTwice(3, "AB", "CD", "{4,4,4,4}");
        lookedAtTwice(5, "AB", "", "{4,4,4,4}");
        assertThat(page()).contains("19 of 20 pairs", "3 of 20 pairs").doesNotContain("within a point");
        lookedAtTwice(1, "AB", "AB", "{1,4,4,4}");
        assertThat(page()).contains("95% within a point", "100% within a point", "20 pairs", "3 of 20 pairs");
    }

    @Test
    void who_has_not_looked_again_is_told_so() {
        assertThat(page()).contains("No review has been made again yet.");
    }

    @Test
    void questions_that_were_looked_at_twice_stand_apart_from_the_sessions() throws SQLException {
        lookedAtTwice(7, "AB", "AB", "{4,4,4,4}");
        assertThat(page()).contains("7 of 20 pairs").doesNotContain("<h2>Questions</h2>");
        inDatabase("with asked as (insert into question (id, version, language, left_at, changed_at, answered_at)"
                + " select gen_random_uuid(), 1, 'en', now(), now(), now() from generate_series(1, 2) returning id)"
                + " insert into review (id, question, version, scorecard, scores, causes, rater, blind, at)"
                + " select gen_random_uuid(), id, version, 1, '{3,3,3,3}', '{\"\",\"\",\"\",\"\"}', 'AB', version = 2, now()"
                + " from asked, (values (1), (2)) v (version)");
        assertThat(page()).containsSubsequence("7 of 20 pairs", "<h2>Questions</h2>", "2 of 20 pairs");
        assertThat(page()).doesNotContain("9 of 20 pairs");
        LeftQuestion.noneIsLeft(database);
    }

    /** Each gave 5 or 3 to everything, and then this. */
    private void lookedAtTwice(int sessions, String rater, String secondRater, String second) throws SQLException {
        inDatabase("with looked as (insert into transcript (id, number, name, token_hash, opened_at, ended_at, outcome)"
                + " select gen_random_uuid(), (select least(min(number), 0) from transcript) - n, 'Twice', 'x', now(),"
                + " now(), 'ABANDONED' from generate_series(1, " + sessions + ") n returning id),"
                + " first as (insert into review (id, session, version, scorecard, scores, causes, rater, at)"
                + " select gen_random_uuid(), id, 1, 1,"
                + " case when random() < 0.5 then '{5,5,5,5}'::smallint[] else '{3,3,3,3}' end, '{\"\",\"\",\"\",\"\"}', '"
                + rater
                + "', now() from looked)"
                + " insert into review (id, session, version, scorecard, scores, causes, rater, blind, at)"
                + " select gen_random_uuid(), id, 2, 1, '" + second + "', '{\"\",\"\",\"\",\"\"}', '" + secondRater
                + "', true, now() from looked");
    }

    private static String page() {
        return given().get("/transcripts/agreement")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
