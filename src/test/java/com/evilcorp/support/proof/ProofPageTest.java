package com.evilcorp.support.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the head of a transcript's chain can have the transcript proven. */
@QuarkusTest
class ProofPageTest extends Scene {
    private static final String NOBODYS = "0".repeat(64);

    DataSource database;

    @Test
    void a_transcript_is_unaltered_by_the_head_of_its_end_and_by_that_of_its_stars() throws SQLException {
        Customer ada = served();
        String ended = head("ended_hash", ada);
        assertVerdict(ended, "unaltered");

        ada.sends("rate", "stars", 1, "comment", "No.");
        ada.sees("rated");

        assertVerdict(ended, "unaltered");
        assertVerdict(head("rated_hash", ada), "unaltered");
    }

    @Test
    void one_that_was_changed_is_altered_and_nothing_else_of_it_is_told() throws SQLException {
        Customer ada = served();
        String head = head("ended_hash", ada);
        execute("update line set said = 'Something else' where seq = 2 and session = '" + ada.session() + "'");
        try {
            assertVerdict(head, "altered").body("$", not(hasKey("erasedAt")));
            asked(head, ContentType.HTML)
                    .statusCode(200)
                    .body(containsString("Altered"), not(containsString("Something else")));
        } finally {
            execute("update line set said = 'two' where seq = 2 and session = '" + ada.session() + "'");
        }
        assertVerdict(head, "unaltered");
    }

    @Test
    void one_that_was_erased_says_when() throws SQLException {
        Customer ada = served();
        String head = head("ended_hash", ada);
        Served.post(ada.session(), "erasure").statusCode(303);
        assertVerdict(head, "erased").body("erasedAt", containsString("T"));
        asked(head, ContentType.HTML).statusCode(200).body(containsString("Erased on 20"));
    }

    @Test
    void a_head_that_nobody_has_is_unknown() {
        assertVerdict(NOBODYS, "unknown");
        asked(NOBODYS, ContentType.HTML).statusCode(200).body(containsString("Unknown: no transcript"));
    }

    @Test
    void spaces_and_capitals_come_in_by_copying() throws SQLException {
        String head = head("ended_hash", served());
        assertVerdict(" " + head.substring(0, 32).toUpperCase() + " \n" + head.substring(32), "unaltered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "00", "g000000000000000000000000000000000000000000000000000000000000000", "<script>"})
    void what_is_no_head_is_refused_with_a_word_how_one_looks(String head) {
        asked(head, ContentType.JSON)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("It has 64 digits"));
        asked(head, ContentType.HTML)
                .statusCode(400)
                .body(containsString("It has 64 digits"), not(containsString("<script>\"")));
    }

    @Test
    void the_page_asks_for_a_head() {
        given().accept(ContentType.HTML)
                .get("/proof")
                .then()
                .statusCode(200)
                .body(containsString("Head of the chain"), containsString("Seals of the days"));
        given().accept(ContentType.HTML)
                .header("Accept-Language", "es")
                .get("/proof")
                .then()
                .statusCode(200)
                .body(containsString("Cabeza de la cadena"));
    }

    private Customer served() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        Served.session(rep, ada, "Ada", "one", "two");
        return ada;
    }

    private static ValidatableResponse assertVerdict(String head, String verdict) {
        return asked(head, ContentType.JSON).statusCode(200).body("verdict", equalTo(verdict));
    }

    private static ValidatableResponse asked(String head, ContentType type) {
        return given().accept(type).queryParam("head", head).get("/proof").then();
    }

    private String head(String column, Customer customer) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select encode(%s, 'hex') from transcript where id = '%s'"
                        .formatted(column, customer.session()))) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
