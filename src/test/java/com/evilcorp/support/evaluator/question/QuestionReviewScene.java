package com.evilcorp.support.evaluator.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Questions that have an answer, for the evaluator to judge. */
abstract class QuestionReviewScene extends Scene {
    DataSource database;

    private Rep rep;

    @BeforeEach
    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    final LeftQuestion answered(String text) {
        if (rep == null) {
            rep = console();
            rep.sits();
        }
        LeftQuestion question = LeftQuestion.asking(text);
        question.answered("answers", rep.token(), 1, "Yes.").then().statusCode(200);
        return question;
    }

    static ValidatableResponse review(LeftQuestion question, int... scores) {
        return review(id(question), scores);
    }

    static ValidatableResponse review(String question, int... scores) {
        return post(
                question,
                "reviews",
                "rater",
                "AB",
                "greeting",
                "" + scores[0],
                "understanding",
                "" + scores[1],
                "solution",
                "" + scores[2],
                "tone",
                "" + scores[3]);
    }

    static ValidatableResponse pick(LeftQuestion question, String control, String value, String before) {
        return post(question, "picks", "control", control, "value", value, "before", before);
    }

    static ValidatableResponse note(LeftQuestion question, int line, String note) {
        return post(question, "notes", "view", UUID.randomUUID().toString(), "line", "" + line, "note", note);
    }

    static ValidatableResponse post(LeftQuestion question, String to, String... fields) {
        return post(id(question), to, fields);
    }

    static ValidatableResponse post(String question, String to, String... fields) {
        var form = given().redirects().follow(false);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/transcripts/questions/" + question + "/" + to).then();
    }

    static String page(LeftQuestion question) {
        return page(id(question));
    }

    static String page(String question) {
        return given().get("/transcripts/questions/" + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static String list(String query) {
        return given().get("/transcripts/questions" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static String id(LeftQuestion question) {
        return question.id().toString();
    }

    static String next(String query) {
        String location = given().redirects()
                .follow(false)
                .get("/transcripts/questions/unreviewed" + query)
                .then()
                .extract()
                .header("Location");
        return location == null ? "" : location.replaceAll(".*/|\\?.*", "");
    }

    final String placeOf(String question) throws SQLException {
        return text("select cast(extract(epoch from left_at) * 1000 as bigint) || '-' || id from question where id = '"
                + question + "'");
    }

    final void inDatabase(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
