package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked for, browsers hold the answer to the same; and the pages are such that they can. */
@QuarkusTest
class SecurityHeadersPageTest extends Scene {
    private static final Pattern ASSET = Pattern.compile(" (?:src|href)=\"(/[^\"]*\\.(?:js|css|svg))\"");
    private static final Pattern INLINE =
            Pattern.compile("<style|<script(?![^>]* src=)|<\\w[^>]*(?: style=| on\\w+=|\"javascript:)");

    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "200, /",
        "200, /products/tinned-meeting",
        "200, /support",
        "200, /transcripts",
        "200, /transcripts?search=nothing",
        "200, /transcripts/{session}",
        "404, /transcripts/nothing",
        "404, /products/nothing",
        "404, /nothing",
        "404, /q/nothing"
    })
    void pages_and_all_they_are_made_of_have_the_headers_and_nothing_inline(int status, String path) {
        Customer ada = customer();
        ada.starts("Ada", "1");
        String page = given().accept("text/html")
                .get(path.replace("{session}", ada.session()))
                .then()
                .statusCode(status)
                .spec(SecurityHeaders.present())
                .extract()
                .asString();
        assertThat(page).contains("</html>").doesNotContainPattern(INLINE);
        List<String> assets =
                ASSET.matcher(page).results().map(asset -> asset.group(1)).toList();
        assertThat(assets).contains("/favicon.svg").anyMatch(asset -> asset.endsWith(".css"));
        for (String asset : assets) {
            given().get(asset).then().statusCode(200).spec(SecurityHeaders.present());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, GET, /orders",
        "200, GET, /support/orders",
        "200, GET, /queue",
        "200, GET, /support-chat.js",
        "405, DELETE, /",
        "404, GET, /static/nothing.js"
    })
    void so_have_answers_that_are_no_pages(int status, Method method, String path) {
        given().request(method, path).then().statusCode(status).spec(SecurityHeaders.present());
    }

    @Test
    void so_has_the_page_that_says_that_it_failed() throws SQLException {
        execute("alter table forced_order rename to mislaid");
        try {
            given().post("/products/tinned-meeting/orders")
                    .then()
                    .statusCode(500)
                    .spec(SecurityHeaders.present());
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
