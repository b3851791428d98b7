package com.evilcorp.web.error;

import static com.evilcorp.web.error.Answers.BROWSER;
import static com.evilcorp.web.error.Answers.ID;
import static com.evilcorp.web.error.Answers.isFitForPeople;
import static com.evilcorp.web.error.Answers.told;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.LogBook;
import com.evilcorp.support.story.Scene;
import com.evilcorp.web.Endpoint;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked for in whatever wrong way, browsers get a page, programs problem details, and nobody an error of ours. */
@QuarkusTest
class ErrorResponderPageTest extends Scene {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final List<String> ACCEPTED = List.of(
            BROWSER,
            "*/*",
            ",",
            "*/*;q=x",
            "application/json",
            "application/json, text/html;q=0.5",
            "text/plain",
            "a b",
            "text/html;q=2",
            ";;;");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
            "nonsense",
            "multipart/form-data; boundary=x");
    private static final List<String> BODIES =
            List.of("", "{", "[1]", "null", "\"x\"", "%zz=%", "a=%C3%28&a", "--x\r\n\r\n");
    private static final String LONG = "x".repeat(3_000);
    private static final List<String> VALUES = List.of(
            "nothing",
            "00000000-0000-0000-0000-000000000000",
            "%00",
            "%ff%fe",
            "%F0%9F%A7%82",
            LONG,
            "-1",
            "99999999999999999999",
            "'%22;--");
    private static final List<String> QUERIES = List.of(
            "",
            "?search=%00",
            "?search=" + "x".repeat(3_000),
            "?from=x&from=y&stars=9",
            "?before=99999999999999-999999999999999999",
            "?seen=%ff&note=0&session=%00&n=%00&added=%00&order=%00",
            "?%ff=%ff",
            "?below=x&n=101&seed=%27&upTo=-");

    DataSource database;

    static Stream<Endpoint> addresses() {
        return Stream.concat(
                Endpoint.all().stream(),
                Stream.of("/nothing", "/static/nothing.js", "/q/nothing", "/ws/customer", "/ws/rep", "/favicon.svg")
                        .map(path -> new Endpoint("GET", path)));
    }

    @Test
    void there_are_resources_to_try() {
        assertThat(Endpoint.all()).hasSizeGreaterThan(25).contains(new Endpoint("PUT", "/support/replies/{id}"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whatever_method_and_whatever_is_accepted(Endpoint address) {
        String path = address.at(name -> "nothing");
        for (String method : METHODS) {
            told(BROWSER, "es", method, path);
            told("*/*", "es", method, path);
        }
        for (String accepted : ACCEPTED) {
            told(accepted, "es", address.method(), path);
            told(accepted, "es", "PATCH", path);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whatever_id_and_whatever_is_asked(Endpoint address) {
        for (String accepted : List.of(BROWSER, "*/*")) {
            for (String value : address.hasParameters() ? VALUES : List.of("")) {
                told(accepted, "en", address.method(), address.at(each(value)));
            }
            for (String query : QUERIES) {
                told(accepted, "en", address.method(), address.at(name -> "nothing") + query);
            }
        }
    }

    /** The value for each parameter, in their order; an address has room for a long one once. */
    private static UnaryOperator<String> each(String value) {
        Iterator<String> values = Stream.concat(
                        Stream.of(value), Stream.generate(() -> value.equals(LONG) ? "nothing" : value))
                .iterator();
        return name -> values.next();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whatever_is_sent(Endpoint address) {
        String path = address.at(name -> "00000000-0000-0000-0000-000000000000");
        String method = address.method().equals("GET") ? "POST" : address.method();
        int turn = 0;
        for (String type : TYPES) {
            for (String body : BODIES) {
                String accepted = turn++ % 2 == 0 ? BROWSER : "application/json";
                told(accepted, "en", method, path, type, body);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, GET, /nothing",
        "404, GET, /static/nothing.js",
        "404, GET, /products/nothing",
        "404, GET, /transcripts/nothing",
        "404, DELETE, /support/replies/00000000-0000-0000-0000-000000000000",
        "405, DELETE, /",
        "405, PATCH, /cart",
        "400, GET, /static/../support",
        "400, GET, /transcripts/sessions.csv?from=yesterday"
    })
    void refusals_are_told_in_the_readers_language_and_logged_without_a_trace(int status, String method, String path) {
        try (LogBook log = new LogBook()) {
            assertThat(told(BROWSER, "es", method, path).statusCode()).isEqualTo(status);
            assertThat(told("*/*", "es", method, path).statusCode()).isEqualTo(status);
            assertThat(log.entries()).noneMatch(entry -> entry.contains("\tat "));
        }
    }

    /** Before anything else is known of the request, the reader's language among it. */
    @Test
    void a_method_that_nobody_has_is_refused_at_once() {
        Response refused = given().request("BREW", "/cart");
        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused.contentType()).isEqualTo(ProblemDetails.TYPE);
        assertThat(refused.jsonPath().getString("detail")).contains("no such method");
        assertThat(refused.header("Connection")).isEqualTo("close");
    }

    @Test
    void who_comes_from_elsewhere_is_told_so() {
        Response refused = given().header("Origin", "https://elsewhere.example").get("/queue");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith(ProblemDetails.TYPE);
        assertThat(refused.jsonPath().getString("detail")).contains("Pages of other sites");
    }

    @Test
    void who_sends_too_much_is_told_so() {
        HttpResponse<String> refused = told(
                "*/*",
                "en",
                "POST",
                "/transcripts/00000000-0000-0000-0000-000000000000/notes",
                "application/x-www-form-urlencoded",
                "note=" + "x".repeat(100_000));
        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void a_bug_is_a_500_and_in_the_log_once_with_its_trace() throws SQLException {
        execute("alter table canned_reply rename to mislaid");
        try (LogBook log = new LogBook()) {
            Response failed = given().header(ID, "asked-for-8").get("/support/replies");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.header("Retry-After")).isNull();
            assertThat(failed.jsonPath().getString("request")).isEqualTo("asked-for-8");
            isFitForPeople("a bug", failed.asString());
            assertThat(log.entries())
                    .filteredOn(entry -> entry.contains("\tat com.evilcorp"))
                    .hasSize(1)
                    .allMatch(entry -> entry.contains("request=asked-for-8"));
        } finally {
            execute("alter table mislaid rename to canned_reply");
        }
    }

    @Test
    void a_bug_behind_what_a_page_can_do_without_is_a_500_as_well() throws SQLException {
        execute("alter table forced_order rename to mislaid");
        try {
            String visitor = "visitor=" + UUID.randomUUID();
            assertThat(given().header("Cookie", visitor).get("/").statusCode()).isEqualTo(500);
        } finally {
            execute("alter table mislaid rename to forced_order");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
