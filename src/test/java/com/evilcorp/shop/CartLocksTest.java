package com.evilcorp.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CartLocksTest {
    private final CartLocks locks = new CartLocks();
    private final UUID ada = UUID.randomUUID();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void visitor_changes_one_thing_at_a_time_and_nobody_else_waits_for_it() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> changing =
                CompletableFuture.supplyAsync(() -> locks.holding(ada, () -> begin(first)));
        await().until(() -> begun.get() == 1);
        CompletableFuture<Integer> next = CompletableFuture.supplyAsync(
                () -> locks.holding(ada, () -> begin(CompletableFuture.completedFuture(2))));
        assertThat(locks.holding(UUID.randomUUID(), () -> Uni.createFrom().item(7)))
                .isEqualTo(7);
        assertThat(begun).hasValue(1);
        first.complete(1);
        assertThat(changing.join()).isEqualTo(1);
        assertThat(next.join()).isEqualTo(2);
        assertThat(begun).hasValue(2);
    }

    @Test
    void one_whose_turn_does_not_come_is_refused() {
        CompletableFuture<Integer> hanging = new CompletableFuture<>();
        CompletableFuture<Integer> changing =
                CompletableFuture.supplyAsync(() -> locks.holding(ada, () -> begin(hanging)));
        await().until(() -> begun.get() == 1);
        assertThatThrownBy(() -> locks.holding(ada, () -> begin(hanging))).isInstanceOf(CartBusyException.class);
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

    private Uni<Integer> begin(CompletableFuture<Integer> change) {
        begun.incrementAndGet();
        return Uni.createFrom().completionStage(change);
    }
}
