package com.evilcorp.support.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** A browser that leaves one question, and a console that answers it, over HTTP. */
public final class LeftQuestion {
    private final UUID visitor;
    private final UUID id = UUID.randomUUID();
    private final String text;
    private String words = "";

    private LeftQuestion(UUID visitor, String text) {
        this.visitor = visitor;
        this.text = text;
    }

    /** Nobody waits for an answer any more: consoles of other tests would show them. */
    public static void noneIsLeft(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from question_entry");
            statement.executeUpdate("delete from question");
        }
    }

    /** One that was left by a browser of its own. */
    public static LeftQuestion asking(String text) {
        LeftQuestion question = by(UUID.randomUUID(), text);
        question.isLeft();
        return question;
    }

    /** The same, by somebody who says what they are called. */
    public static LeftQuestion asking(String name, String text) {
        LeftQuestion question = by(UUID.randomUUID(), text);
        question.isLeft(Map.of("name", name));
        return question;
    }

    /** One that is still to be left. */
    public static LeftQuestion by(UUID visitor, String text) {
        return new LeftQuestion(visitor, text);
    }

    public UUID id() {
        return id;
    }

    public String words() {
        return words;
    }

    public Response leaves(Map<String, String> more) {
        return form().formParam("id", id.toString())
                .formParam("text", text)
                .formParams(more)
                .post("/questions");
    }

    public void isLeft() {
        isLeft(Map.of());
    }

    private void isLeft(Map<String, String> more) {
        Response left = leaves(more);
        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        List<String> told = left.jsonPath().getList("words");
        assertThat(told).hasSize(6);
        words = String.join(" ", told);
    }

    public Response looks() {
        return looks(words);
    }

    public static Response looks(String words) {
        return form(UUID.randomUUID()).formParam("words", words).post("/questions/look");
    }

    public Response asks(String path, Map<String, String> more) {
        return form().formParam("words", words).formParams(more).post("/questions/" + path);
    }

    public List<String> said() {
        return looks().jsonPath().getList("entries.text");
    }

    public List<String> kinds() {
        return looks().jsonPath().getList("entries.kind");
    }

    /** Has a console answer or correct what it saw in that version. */
    public Response answered(String what, String seat, int version, String answer) {
        return answered(what, UUID.randomUUID(), seat, version, answer);
    }

    public Response answered(String what, UUID answerId, String seat, int version, String answer) {
        return given().header("Authorization", "Bearer " + seat)
                .contentType(ContentType.JSON)
                .body(Map.of("version", version, "text", answer))
                .put("/support/questions/" + id + "/" + what + "/" + answerId);
    }

    private RequestSpecification form() {
        return form(visitor);
    }

    private static RequestSpecification form(UUID visitor) {
        return given().cookie("visitor", visitor).contentType(ContentType.URLENC.withCharset("UTF-8"));
    }
}
