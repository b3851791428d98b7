package com.evilcorp.shop;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RestAssuredConfig.newConfig;
import static org.hamcrest.Matchers.containsString;

import com.evilcorp.support.OpenHouse;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that does not answer, and a driver that would wait for it for ever: the shop goes on without its orders. */
@QuarkusTest
@TestProfile(OpenHouse.class)
@Tag("slow")
class HangingDatabasePageTest extends Scene {
    private static final String PRODUCT = "/products/tinned-meeting";
    /** More than the pool has connections. */
    private static final int VIEWS = 15;

    private static final RestAssuredConfig PATIENCE =
            newConfig().httpClient(httpClientConfig().setParam("http.socket.timeout", 60_000));

    @Inject
    AgroalDataSource database;

    @Test
    void pages_answer_while_the_orders_cannot_be_read_and_who_buys_is_told_that_it_failed() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set idle_in_transaction_session_timeout = 0");
            statement.execute("lock table forced_order, cart, cart_item in access exclusive mode");
            for (int i = 0; i < VIEWS; i++) {
                visitor().get(PRODUCT).then().statusCode(200).body(containsString("Tinned Meeting"));
            }
            atOnce(
                    () -> visitor()
                            .formParam("how", "buy")
                            .post(PRODUCT + "/orders")
                            .then()
                            .statusCode(503)
                            .header("Retry-After", "5"),
                    () -> visitor()
                            .get("/cart")
                            .then()
                            .statusCode(200)
                            .body(containsString("It cannot be found at the moment")),
                    () -> visitor()
                            .get("/checkout")
                            .then()
                            .statusCode(200)
                            .body(containsString("Order it all the same")),
                    () -> visitor()
                            .formParam("product", "tinned-meeting")
                            .post("/cart")
                            .then()
                            .statusCode(503),
                    () -> visitor().post("/checkout").then().statusCode(503));
            other.rollback();
        }
    }

    /** Each waits for the database for itself. */
    private static void atOnce(Runnable... visits) {
        CompletableFuture.allOf(
                        Stream.of(visits).map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();
    }

    private static RequestSpecification visitor() {
        return given().config(PATIENCE).cookie("visitor", UUID.randomUUID());
    }
}
