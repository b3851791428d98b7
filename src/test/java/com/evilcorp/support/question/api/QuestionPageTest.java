package com.evilcorp.support.question.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.CountedStatements;
import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What customers do with questions, over HTTP and in a real database. */
@QuarkusTest
class QuestionPageTest extends Scene {
    DataSource database;

    @Inject
    AgroalDataSource pool;

    @AfterEach
    void nobodyWaits() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void what_is_left_at_night_is_answered_in_the_morning_and_found_by_its_words() {
        LeftQuestion question = LeftQuestion.by(UUID.randomUUID(), "Why is it always night?");
        Response left = question.leaves(Map.of("name", "Ada", "product", "third-sock"));
        assertThat(Instant.parse(left.jsonPath().getString("keptUntil")))
                .isAfter(Instant.now().plus(Duration.ofDays(13)));
        String words =
                String.join("-", left.jsonPath().<String>getList("words")).toUpperCase(java.util.Locale.ROOT);
        Rep rep = seated();
        given().get("/support/questions").then().statusCode(200);
        assertThat(question.answered("answers", rep.token(), 1, "It is day.").statusCode())
                .isEqualTo(200);
        Response found = LeftQuestion.looks(words);
        assertThat(found.jsonPath().<String>getList("entries.text"))
                .containsExactly("Why is it always night?", "It is day.");
        assertThat(found.jsonPath().getString("name")).isEqualTo("Ada");
        assertThat(found.jsonPath().getString("product")).isEqualTo("third-sock");
        assertThat(found.jsonPath().getString("waitingSince")).isNull();
    }

    @Test
    void what_is_taken_back_is_gone_and_its_words_open_nothing() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Forget this, please");
        assertThat(question.asks("withdrawals", Map.of()).statusCode()).isEqualTo(204);
        assertThat(question.looks().statusCode()).isEqualTo(404);
        assertThat(question.answered("answers", seated().token(), 1, "What?").statusCode())
                .isEqualTo(404);
        assertThat(text(
                        "select concat(words_hash, name, product, visitor, session, withdrawn) from question where id = '"
                                + question.id() + "'"))
                .isEqualTo("t");
        assertThat(text("select count(*) from question_entry where question = '" + question.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_rating_counts_once_and_only_with_an_answer() {
        LeftQuestion question = LeftQuestion.asking("How do I rate?");
        assertThat(question.asks("ratings", Map.of("stars", "5")).statusCode()).isEqualTo(409);
        question.answered("answers", seated().token(), 1, "Like this.");
        assertThat(question.asks("ratings", Map.of("stars", "6")).statusCode()).isEqualTo(400);
        assertThat(question.asks("ratings", Map.of("stars", "4")).jsonPath().getInt("stars"))
                .isEqualTo(4);
        assertThat(question.asks("ratings", Map.of("stars", "5")).statusCode()).isEqualTo(409);
    }

    @Test
    void left_again_by_its_browser_it_is_one_question_under_the_new_words_alone() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Did you get this?");
        String lost = question.words();
        question.isLeft();
        assertThat(question.words()).isNotEqualTo(lost);
        assertThat(LeftQuestion.looks(lost).statusCode()).isEqualTo(404);
        assertThat(question.said()).containsExactly("Did you get this?");
    }

    @Test
    void nobody_else_gets_the_words_of_a_question_by_its_id() {
        LeftQuestion question = LeftQuestion.asking("Whose am I?");
        for (String text : new String[] {"Whose am I?", "Mine!"}) {
            Response stolen = given().cookie("visitor", UUID.randomUUID())
                    .formParam("id", question.id().toString())
                    .formParam("text", text)
                    .post("/questions");
            assertThat(stolen.statusCode()).isEqualTo(409);
        }
        assertThat(question.said()).containsExactly("Whose am I?");
    }

    @Test
    void a_browser_has_three_that_wait_and_one_more_for_each_that_is_answered() {
        UUID visitor = UUID.randomUUID();
        LeftQuestion first = LeftQuestion.by(visitor, "1");
        first.isLeft();
        LeftQuestion.by(visitor, "2").isLeft();
        LeftQuestion.by(visitor, "3").isLeft();
        Response refused = LeftQuestion.by(visitor, "4").leaves(Map.of());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("detail")).startsWith("3 of your questions wait");
        first.answered("answers", seated().token(), 1, "One.");
        LeftQuestion.by(visitor, "4").isLeft();
    }

    @Test
    void a_session_that_waits_in_vain_is_linked_by_whoever_has_its_token_alone() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "Anybody?");
        ada.seesLine("Anybody?");
        LeftQuestion hers = LeftQuestion.by(UUID.randomUUID(), "Anybody?");
        hers.leaves(Map.of("session", ada.session(), "token", ada.token()));
        assertThat(text("select session from question where id = '" + hers.id() + "'"))
                .isEqualTo(ada.session());
        LeftQuestion stolen = LeftQuestion.by(UUID.randomUUID(), "Anybody?");
        stolen.leaves(Map.of("session", ada.session(), "token", "guessed"));
        assertThat(text("select session from question where id = '" + stolen.id() + "'"))
                .isNull();
    }

    @Test
    void words_stand_nowhere_but_with_whoever_left_the_question() throws SQLException {
        LeftQuestion question = LeftQuestion.asking("Who reads this?");
        String stored = text("select concat(q, e) from question q join question_entry e on e.question = q.id"
                + " where q.id = '" + question.id() + "'");
        assertThat(stored).contains("Who reads this?").doesNotContain(question.words());
        assertThat(question.looks().asString()).doesNotContain(question.words());
    }

    @Test
    void another_key_counts_from_then_on_and_the_former_opens_what_was_left_before() throws Exception {
        LeftQuestion before = LeftQuestion.asking("Which key?");
        String former = text("select max(number) from question_key");
        execute("insert into question_key (secret) values (sha256('another'))");
        LeftQuestion after = LeftQuestion.asking("And now?");
        assertThat(hashOf(before)).isEqualTo(hashed(before, former));
        assertThat(hashOf(after)).isEqualTo(hashed(after, text("select max(number) from question_key")));
        assertThat(before.looks().statusCode()).isEqualTo(200);
        assertThat(after.looks().statusCode()).isEqualTo(200);
        execute("delete from question_key where number <= " + former);
        assertThat(before.looks().statusCode()).isEqualTo(404);
        assertThat(after.looks().statusCode()).isEqualTo(200);
    }

    private String hashOf(LeftQuestion question) throws SQLException {
        return text("select words_hash from question where id = '" + question.id() + "'");
    }

    private String hashed(LeftQuestion question, String key) throws Exception {
        byte[] secret =
                HexFormat.of().parseHex(text("select encode(secret, 'hex') from question_key where number = " + key));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(question.words().getBytes(StandardCharsets.UTF_8)));
    }

    /** Not only as long: the same is done for wrong words as for right ones, statement by statement. */
    @Test
    void wrong_words_are_as_much_work_as_right_ones() {
        LeftQuestion question = LeftQuestion.asking("How hard is it?");
        CountedStatements statements = new CountedStatements(pool);
        int right = fewest(statements, question.words(), 200);
        int wrong = fewest(statements, "zoo zoo zoo zoo zoo zoo", 404);
        assertThat(right).isPositive().isEqualTo(wrong);
    }

    /** Of three times, as jobs may ask something meanwhile. */
    private static int fewest(CountedStatements statements, String words, int status) {
        return IntStream.range(0, 3)
                .map(time -> statements.during(
                        () -> assertThat(LeftQuestion.looks(words).statusCode()).isEqualTo(status)))
                .min()
                .orElseThrow();
    }

    @Test
    void a_question_is_as_long_as_a_line_and_no_longer() {
        String longest = "\ud83d\ude31".repeat(2_000);
        assertThat(LeftQuestion.asking(longest).said()).containsExactly(longest);
        assertThat(LeftQuestion.by(UUID.randomUUID(), longest + "x")
                        .leaves(Map.of())
                        .statusCode())
                .isEqualTo(400);
        assertThat(LeftQuestion.by(UUID.randomUUID(), " ").leaves(Map.of()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_words_come_in_the_language_of_whoever_leaves_the_question() {
        List<String> words = given().header("Accept-Language", "es")
                .formParam("text", "¿Por qué?")
                .post("/questions")
                .jsonPath()
                .getList("words");
        assertThat(given().get("/questions/words/es.txt").asString().lines()).containsAll(words);
    }

    private Rep seated() {
        Rep rep = console();
        rep.sits();
        return rep;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
