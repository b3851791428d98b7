package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request has an id, by which a person can ask about it. */
@QuarkusTest
class RequestIdPageTest extends Scene {
    private static final String HEADER = "X-Request-ID";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/support", "/transcripts", "/nothing", "/favicon.svg", "/orders"})
    void every_answer_has_an_id_of_its_own(String path) {
        String one = given().get(path).header(HEADER);
        assertThat(one).matches("[A-Za-z0-9._-]{1,64}");
        assertThat(given().get(path).header(HEADER)).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7f3b",
                "Root-1-67891233.abcdef_012",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void an_id_that_a_proxy_gave_is_kept_if_it_is_well_formed(String id) {
        assertThat(given().header(HEADER, id).get("/").header(HEADER)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "<script>",
                "a\tb",
                "%0d%0aSet-Cookie:x",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void anything_else_is_replaced(String id) {
        assertThat(given().header(HEADER, id).get("/").header(HEADER))
                .isNotEqualTo(id)
                .hasSize(36);
    }

    @Test
    void what_failed_says_its_id_on_the_page_and_in_the_log() throws SQLException {
        execute("alter table forced_order rename to mislaid");
        try (LogBook log = new LogBook()) {
            Response failed = given().header(HEADER, "asked-for-7").post("/products/tinned-meeting/orders");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.header(HEADER)).isEqualTo("asked-for-7");
            assertThat(failed.asString()).contains("asked-for-7");
            assertThat(log.entries())
                    .filteredOn(entry -> entry.contains("A request failed"))
                    .hasSize(1)
                    .allMatch(entry -> entry.contains("request=asked-for-7"));
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
