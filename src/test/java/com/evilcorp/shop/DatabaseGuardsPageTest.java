package com.evilcorp.shop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.Test;

/** What one visitor can bring about alone keeps nobody else from buying. */
@QuarkusTest
class DatabaseGuardsPageTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Enough in vain to give the database up. */
    private static final int MANY = 12;

    @Inject
    AgroalDataSource database;

    @Inject
    OrderRepository orders;

    @Inject
    Catalogue catalogue;

    @Test
    void who_keeps_their_own_cart_busy_is_refused_and_others_are_not() throws SQLException {
        UUID stubborn = UUID.randomUUID();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into cart (visitor, changed_at) values ('%s', now())".formatted(stubborn));
            List<CompletableFuture<Response>> posts = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> puts(stubborn)))
                    .limit(MANY)
                    .toList();
            posts.forEach(CompletableFuture::join);
            assertThat(puts(UUID.randomUUID()).statusCode()).isEqualTo(303);
            assertThat(posts).extracting(CompletableFuture::join).allSatisfy(refusal -> {
                assertThat(refusal.statusCode()).isEqualTo(503);
                assertThat(refusal.header("Retry-After")).isEqualTo("5");
            });
            other.rollback();
        }
        assertThat(puts(stubborn).statusCode()).isEqualTo(303);
    }

    @Test
    void that_too_many_buy_at_once_closes_the_shop_for_nobody_who_comes_later() throws SQLException {
        Queue<Throwable> refused = new ConcurrentLinkedQueue<>();
        Queue<Boolean> sold = new ConcurrentLinkedQueue<>();
        int crowd = DatabaseGuards.AT_ONCE + DatabaseGuards.WAITING + 2 * MANY;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table forced_order in access exclusive mode");
            for (int i = 0; i < crowd; i++) {
                buys().subscribe().with(sold::add, refused::add);
            }
            await().atMost(PATIENCE).until(() -> refused.size() >= MANY);
            other.rollback();
        }
        await().atMost(PATIENCE).until(() -> sold.size() + refused.size() == crowd);
        assertThat(refused).hasOnlyElementsOfType(BulkheadException.class);
        assertThat(buys().await().atMost(PATIENCE)).isTrue();
    }

    /** A guard that methods share would keep a collector of metrics for each call, for as long as the process lives. */
    @Test
    void a_call_leaves_nothing_behind() {
        assertThat(puts(UUID.randomUUID()).statusCode()).isEqualTo(303);
        String metrics = given().port(management.getPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(metrics).contains("support_waiting").doesNotContain("ft_circuitbreaker");
    }

    private Uni<Boolean> buys() {
        return orders.enter(
                UUID.randomUUID(), UUID.randomUUID(), catalogue.all().get(0), ForcedOrder.How.BUY, Instant.now());
    }

    private static Response puts(UUID visitor) {
        return given().redirects()
                .follow(false)
                .cookie("visitor", visitor)
                .formParam("visit", UUID.randomUUID())
                .formParam("product", "third-sock")
                .post("/cart");
    }
}
