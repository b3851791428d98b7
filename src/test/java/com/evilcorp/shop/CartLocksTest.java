package com.evilcorp.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CartLocksTest {
    private final CartLocks locks = new CartLocks();
    private final UUID ada = UUID.randomUUID();
    private final AtomicInteger begun = new AtomicInteger();
    private final ExecutorService requests = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        requests.shutdownNow();
    }

    @Test
    void visitor_changes_one_thing_at_a_time_and_nobody_else_waits_for_it() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> changing = changes(first);
        await().until(() -> begun.get() == 1);
        CompletableFuture<Integer> next = changes(CompletableFuture.completedFuture(2));
        assertThat(locks.holding(UUID.randomUUID(), () -> Uni.createFrom().item(7)))
                .isEqualTo(7);
        assertThat(begun).hasValue(1);
        first.complete(1);
        assertThat(changing.join()).isEqualTo(1);
        assertThat(next.join()).isEqualTo(2);
        assertThat(begun).hasValue(2);
    }

    @Test
    void one_that_would_wait_for_too_long_is_refused() {
        CompletableFuture<Integer> hanging = new CompletableFuture<>();
        CompletableFuture<Integer> changing = changes(hanging);
        await().until(() -> begun.get() == 1);
        assertThatThrownBy(() -> locks.holding(ada, () -> Uni.createFrom().item(2)))
                .isInstanceOf(CartBusyException.class);
        hanging.complete(1);
        assertThat(changing.join()).isEqualTo(1);
        assertThat(begun).hasValue(1);
    }

    @Test
    void change_that_fails_lets_the_next_one_in() {
        assertThatThrownBy(() -> locks.holding(ada, () -> Uni.createFrom().failure(new IllegalStateException("No."))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(locks.holding(ada, () -> Uni.createFrom().item(1))).isEqualTo(1);
    }

    /** Begins a change of Ada's cart, which lasts until that comes. */
    private CompletableFuture<Integer> changes(CompletableFuture<Integer> done) {
        return CompletableFuture.supplyAsync(
                () -> locks.holding(ada, () -> {
                    begun.incrementAndGet();
                    return Uni.createFrom().item(done.join());
                }),
                requests);
    }
}
