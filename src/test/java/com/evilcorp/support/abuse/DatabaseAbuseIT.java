package com.evilcorp.support.abuse;

import static com.evilcorp.support.story.BareConnection.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.BareConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody asks for as much of the database as they can, as a visitor of the shop and as one of the transcripts. */
class DatabaseAbuseIT extends AbuseScene {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final int FORMS = 96;
    /** Of so many, one changes the cart, and waits in vain. */
    private static final int CHANGES = 2;

    private static final int SEARCHES = 30;
    /** Of the connections to the database. */
    private static final int SHARE = 4;

    private static final int EXPORTS = 20;

    private Stranger evaluator;

    @BeforeEach
    void comesToStaff() {
        evaluator = strangerAt(pod.staffPort());
    }

    @AfterEach
    void goesFromStaff() throws Exception {
        evaluator.close();
    }

    /** Whose cart is being changed all the time. */
    @Test
    void orders_and_a_cart_of_one_visitor_all_at_once() throws Exception {
        UUID visitor = UUID.randomUUID();
        String cookie = "Cookie: visitor=" + visitor;
        assertThat(stranger.posts("/cart", "product=tinned-meeting", FORM, cookie))
                .isEqualTo(303);
        AtomicInteger next = new AtomicInteger();
        List<Integer> statuses = whileLocked(
                "select from cart where visitor = '" + visitor + "' for update",
                () -> world.doesNotNotice(
                        FORMS + " orders and changes of a cart by one visitor at once",
                        () -> stranger.atOnce(
                                FORMS,
                                () -> next.getAndIncrement() % CHANGES == 0
                                        ? stranger.posts("/cart", "product=tinned-meeting", FORM, cookie)
                                        : stranger.posts("/products/tinned-meeting/orders", "how=buy", FORM, cookie))));
        assertThat(statuses).contains(303, 503);
    }

    /** As each does that searches for long: here they find a table locked that nobody else reads. */
    @Test
    void searches_that_last() throws Exception {
        List<Integer> statuses = whileLocked(
                "lock table review in access exclusive mode",
                () -> world.doesNotNotice(SEARCHES + " searches that last", () -> {
                    search(SHARE);
                    await().until(() -> searchesUnderWay() == SHARE);
                    return search(SEARCHES - SHARE).stream()
                            .map(search -> status(search.readsHead()))
                            .toList();
                }));
        assertThat(statuses).containsOnly(503);
    }

    /** Whoever exports keeps a transaction for as long as they read. */
    @Test
    void exports_that_nobody_reads() throws Exception {
        pod.database()
                .does("insert into transcript (id, number, name, token_hash, opened_at, ended_at, outcome)"
                        + " select gen_random_uuid(), -n, repeat('x', 60), 'none' || n, now(), now(), 'ABANDONED'"
                        + " from generate_series(1, 20000) as n");
        List<Integer> statuses = world.doesNotNotice(EXPORTS + " exports that nobody reads", () -> {
            List<BareConnection> exports = new ArrayList<>();
            for (int i = 0; i < EXPORTS; i++) {
                BareConnection export = evaluator.connects();
                export.asks("GET /transcripts/sessions.jsonl");
                exports.add(export);
            }
            return exports.stream().map(export -> status(export.readsHead())).toList();
        });
        assertThat(statuses).contains(200, 503);
    }

    private <T> T whileLocked(String locks, Callable<T> act) throws Exception {
        try (Connection connection = DriverManager.getConnection(pod.database().directUrl());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(locks);
            return act.call();
        }
    }

    private List<BareConnection> search(int times) throws IOException {
        List<BareConnection> searches = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            BareConnection search = evaluator.connects();
            search.asks("GET /transcripts?search=umbrella");
            searches.add(search);
        }
        return searches;
    }

    private long searchesUnderWay() {
        return pod.database().counts("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
    }
}
