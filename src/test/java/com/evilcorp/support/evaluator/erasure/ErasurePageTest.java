package com.evilcorp.support.evaluator.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.chain.ChainVerifier;
import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What somebody asked to be forgotten is. */
@QuarkusTest
class ErasurePageTest extends Scene {
    DataSource database;

    @Test
    void an_erased_session_leaves_its_times_and_its_outcome_and_nothing_else() throws SQLException {
        UUID visitor = UUID.randomUUID();
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        String session = Served.session(rep, ada, "Secretive Ada", "A secretive question", "A secretive answer");
        ada.sends("rate", "stars", 2, "comment", "A secretive comment");
        ada.sees("rated");
        Served.post(session, "notes", "line", "1", "note", "A secretive note").statusCode(303);
        Served.post(session, "reviews", "greeting", "1", "understanding", "1", "solution", "1", "tone", "1")
                .statusCode(303);
        execute("insert into rep_note (session, client_id, noted, at)" + " values ('" + session
                + "', gen_random_uuid(), 'A secretive rep', now())");
        execute("update transcript set seen_by_rep = 1, topic = 'secretive' where id = '" + session + "'");
        assertThat(everythingAbout(session)).contains("ecretive", visitor.toString(), "\"seen_by_rep\": 1");
        Indexed.all(database);
        assertThat(found("secretive ada answer")).contains("/transcripts/" + session);

        Served.page(session, "/erasure").statusCode(200).body(containsString("Erase for good"));
        Served.post(session, "erasure").statusCode(303);

        assertThat(everythingAbout(session))
                .contains("ENDED_BY_CUSTOMER", session)
                .doesNotContain("ecretive", visitor.toString(), "\"stars\": 2", "\"seen_by_rep\": 1");
        assertThat(Served.read(session))
                .contains("Erased", "Ended by the customer", "Opened", "Attended", "Ended")
                .doesNotContain("ecretive", "Save review");
        assertThat(Served.page(session, ".txt").statusCode(200).extract().asString())
                .contains("Erased", "Ended by the customer")
                .doesNotContain("ecretive");
        assertThat(found("erased")).contains("/transcripts/" + session);
        assertThat(found("secretive")).doesNotContain("/transcripts/" + session);
        try (Connection connection = database.getConnection()) {
            ChainVerifier.Findings findings = ChainVerifier.of(connection);
            assertThat(findings.tampered()).isEmpty();
            assertThat(findings.erased()).isPositive();
        }
    }

    @Test
    void a_tombstone_cannot_be_changed_unseen() throws SQLException {
        Rep rep = console();
        rep.sits();
        String session = Served.session(rep, customer(), "Ada", "Why?", "Because.");
        Served.post(session, "erasure").statusCode(303);
        execute("update transcript set ended_at = ended_at + interval '1 hour' where id = '" + session + "'");
        try (Connection connection = database.getConnection()) {
            assertThat(ChainVerifier.of(connection).tampered()).hasValueSatisfying(tampered -> {
                assertThat(tampered.session()).hasToString(session);
                assertThat(tampered.where()).isEqualTo("its tombstone");
            });
        } finally {
            execute("update transcript set ended_at = ended_at - interval '1 hour' where id = '" + session + "'");
        }
    }

    @Test
    void what_is_said_of_a_session_after_it_was_erased_is_not_kept() throws SQLException {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        String session = Served.session(rep, ada, "Ada", "Why?", "Because.");
        Served.post(session, "erasure").statusCode(303);
        ada.sends("rate", "stars", 1, "comment", "A late comment");
        ada.sees("rated");
        assertThat(everythingAbout(session)).doesNotContain("late comment");
        Served.post(session, "notes", "line", "1", "note", "A late note").statusCode(404);
        Served.post(session, "erasure").statusCode(303);
    }

    @Test
    void a_session_that_goes_on_is_not_erased_and_the_page_says_why() throws SQLException {
        Customer ada = customer();
        ada.starts("Lively Ada", "Why?");
        ada.seesLine("Why?");
        Served.page(ada.session(), "/erasure").statusCode(200).body(containsString("is live, so it cannot be erased"));
        Served.post(ada.session(), "erasure")
                .statusCode(409)
                .body(containsString("This session is live, so it cannot be erased. Erase it once it has ended."));
        assertThat(everythingAbout(ada.session())).contains("Lively Ada", "Why?");
        Served.post(UUID.randomUUID().toString(), "erasure").statusCode(404);
        Served.post("nonsense", "erasure").statusCode(404);
    }

    @Test
    void pages_of_others_can_erase_nothing() {
        given().header("Origin", "https://elsewhere.example")
                .post("/transcripts/" + UUID.randomUUID() + "/erasure")
                .then()
                .statusCode(403);
    }

    /** All that the tables have on a session, of whatever column. */
    private String everythingAbout(String session) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "transcript t where t.id",
                    "line t where t.session",
                    "note t where t.session",
                    "review t where t.session",
                    "disconnection t where t.session",
                    "presence_check t where t.session",
                    "rep_note t where t.session",
                    "picture t where t.session")) {
                try (ResultSet rows =
                        statement.executeQuery("select to_jsonb(t) from " + table + " = '" + session + "'")) {
                    while (rows.next()) {
                        all.append(rows.getString(1));
                    }
                }
            }
        }
        return all.toString();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    private static String found(String words) {
        return given().queryParam("search", words)
                .get("/transcripts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
