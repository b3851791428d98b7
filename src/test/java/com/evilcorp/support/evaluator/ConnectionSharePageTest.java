package com.evilcorp.support.evaluator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the evaluator asks for, the shop sells and the console knows its customers. */
@QuarkusTest
@Tag("slow")
class ConnectionSharePageTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(14);
    /** More than the pool has connections, than may be made and may wait. */
    private static final int REQUESTS = 80;

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/transcripts/")
    URI transcripts;

    @Test
    void pages_that_take_long_leave_connections_to_shop_and_console_and_say_when_to_ask_again() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        HttpClient browsers = HttpClient.newHttpClient();
        HttpRequest story =
                HttpRequest.newBuilder(transcripts.resolve(ada.session())).build();
        List<CompletableFuture<HttpResponse<Void>>> pages;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table line in access exclusive mode");
            pages = Stream.generate(() -> browsers.sendAsync(story, BodyHandlers.discarding()))
                    .limit(REQUESTS)
                    .toList();
            await().atMost(PATIENCE)
                    .until(() ->
                            pages.stream().filter(CompletableFuture::isDone).count()
                                    == REQUESTS - ConnectionShare.AT_ONCE);
            given().redirects()
                    .follow(false)
                    .cookie("visitor", UUID.randomUUID())
                    .post("/products/tinned-meeting/orders")
                    .then()
                    .statusCode(303);
            given().get("/support/replies").then().statusCode(200);
            given().get("/support/sessions/" + ada.session() + "/earlier")
                    .then()
                    .statusCode(200);
            other.rollback();
        }
        assertThat(pages).extracting(CompletableFuture::join).satisfies(answers -> {
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 503)
                    .hasSize(REQUESTS - ConnectionShare.AT_ONCE)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .contains("5"));
        });
    }
}
