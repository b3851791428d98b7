package com.evilcorp.support.rep.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the console asks for over HTTP. */
@QuarkusTest
class ConsolePageTest extends Scene {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AgroalDataSource database;

    @Test
    void earlier_sessions_are_those_of_the_same_browser_newest_first() {
        Rep rep = console();
        rep.sits();
        UUID visitor = UUID.randomUUID();
        String first = isTurnedAway(rep, visitor);
        String second = isTurnedAway(rep, visitor);
        isTurnedAway(rep, UUID.randomUUID());
        Customer ada = customer(visitor);
        ada.starts("Ada", "Again!");

        JsonPath earlier = earlier(ada.session());
        assertThat(earlier.getInt("count")).isEqualTo(2);
        assertThat(earlier.getList("last.session")).containsExactly(second, first);
        assertThat(earlier.getList("last.outcome")).containsOnly("CANCELLED");
        assertThat(earlier.getString("last[0].openedAt")).endsWith("Z");
        assertThat(earlier(UUID.randomUUID().toString()).getInt("count")).isZero();
    }

    @Test
    void the_last_three_of_many_are_shown() {
        Rep rep = console();
        rep.sits();
        UUID visitor = UUID.randomUUID();
        for (int i = 0; i < 4; i++) {
            isTurnedAway(rep, visitor);
        }
        Customer ada = customer(visitor);
        ada.starts("Ada", "Again!");
        assertThat(earlier(ada.session()).getInt("count")).isEqualTo(4);
        assertThat(earlier(ada.session()).getList("last")).hasSize(3);
    }

    @Test
    void of_any_number_of_earlier_sessions_a_thousand_are_counted() throws SQLException {
        UUID visitor = UUID.randomUUID();
        Customer ada = customer(visitor);
        ada.starts("Ada", "Again!");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into transcript"
                    + " (id, number, name, visitor, token_hash, opened_at, ended_at, outcome)"
                    + " select gen_random_uuid(), (select least(min(number), 0) from transcript) - n, 'Ada', '%s', 'x', now(), now(), 'ABANDONED'"
                            .formatted(visitor)
                    + "   from generate_series(1, 1001) n");
            assertThat(earlier(ada.session()).getInt("count")).isEqualTo(1_000);
            statement.execute(
                    "delete from transcript where id <> '%s' and visitor = '%s'".formatted(ada.session(), visitor));
        }
    }

    @Test
    void what_who_waits_has_written_is_counted_for_the_rep_and_can_be_read_until_they_are_attended() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        rep.sees("arrived");
        ada.says("Well?");
        assertThat(rep.sees("wrote"))
                .isEqualTo(JSON.valueToTree(Map.of("type", "wrote", "session", ada.session(), "lineCount", 2)));
        assertThat(json(lines(ada)).getList("text")).containsExactly("Why?", "Well?");
        rep.sends("sit");
        assertThat(rep.isSeated().at("/queue/0/lineCount").asInt()).isEqualTo(2);
        rep.sends("find", "name", "Ada");
        assertThat(rep.sees("found").at("/queue/0/lineCount").asInt()).isEqualTo(2);
        rep.attends(ada);
        ada.says("Ah.");
        rep.seesLine("Ah.");
        assertThat(json(lines(ada)).getList("")).isEmpty();
    }

    @Test
    void figures_are_of_the_present_shift_alone() throws SQLException {
        Rep rep = console();
        rep.sits();
        assertThat(shift().getInt("served")).isZero();
        assertThat(shift().<Object>get("medianWait")).isNull();
        isTurnedAway(rep, UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            Customer ada = customer();
            ada.starts("Ada", "1");
            rep.attends(ada);
            rep.sends("end");
            rep.sees("ended");
        }
        assertThat(shift().getInt("served")).isEqualTo(2);
        assertThat(shift().getInt("declined")).isEqualTo(1);
        rep.sends("away", "minutes", 5);
        rep.sees("away");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // Their times are put back behind the chain's back, so they are made sessions from before there were
            // chains.
            statement.execute("update transcript set opened_at = attended_at - interval '8 s',"
                    + " no_rep_ms = null, away_ms = null, busy_ms = null, unanswered_ms = null,"
                    + " opened_hash = null, ended_hash = null, rated_hash = null"
                    + " where attended_at > now() - interval '200 s'");
            statement.execute("update line set hash = null where session in"
                    + " (select id from transcript where opened_hash is null)");
            statement.execute("update shift set taken_at = taken_at - interval '100 s' where given_up_at is null");
            statement.execute("update absence set left_at = left_at - interval '30 s' where back_at is null");
        }
        assertThat(shift().getInt("medianWait")).isEqualTo(8);
        assertThat(shift().getInt("atDesk")).isBetween(65, 85);
    }

    @Test
    void without_a_rep_there_is_no_shift() {
        // That the last one left is decided before it is stored.
        await().untilAsserted(() -> given().get("/support/shift").then().statusCode(204));
    }

    @Test
    void the_icon_says_how_many_wait() {
        icon(0).statusCode(200).contentType("image/svg+xml").body(containsString(">0</text>"));
        icon(7).body(containsString(">7</text>"));
        icon(100).body(containsString(">99+</text>"));
    }

    private String isTurnedAway(Rep rep, UUID visitor) {
        Customer customer = customer(visitor);
        customer.starts("Ada", "1");
        rep.sends("decline", "session", customer.session(), "from", "queue");
        customer.sees("declined");
        return customer.session();
    }

    private static String lines(Customer customer) {
        return "/support/sessions/" + customer.session() + "/lines";
    }

    private static JsonPath earlier(String session) {
        return json("/support/sessions/" + session + "/earlier");
    }

    private static JsonPath shift() {
        return json("/support/shift");
    }

    private static JsonPath json(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse icon(int count) {
        return given().get("/support/waiting/" + count + ".svg").then();
    }
}
