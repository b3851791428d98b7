package com.evilcorp.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.shop.catalogue.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentOrdersTest {
    private static final UUID VISITOR = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong();
    private final RecentOrders recent = new RecentOrders(nanos::get);
    private final List<Order> bought = List.of(new Order(UUID.randomUUID(), null, product(), Instant.EPOCH));

    @Test
    void what_was_read_need_not_be_read_again() {
        recent.keep(VISITOR, bought, recent.forgotten());

        assertThat(recent.of(VISITOR)).hasValue(bought);
        assertThat(recent.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void who_has_bought_nothing_is_known_too() {
        recent.keep(VISITOR, List.of(), recent.forgotten());

        assertThat(recent.of(VISITOR)).hasValue(List.of());
    }

    @Test
    void whoever_buys_is_read_again() {
        recent.keep(VISITOR, bought, recent.forgotten());
        recent.forget(VISITOR);

        assertThat(recent.of(VISITOR)).isEmpty();
    }

    @Test
    void what_was_read_before_a_purchase_is_not_kept_after_it() {
        long beforeTheRead = recent.forgotten();
        recent.forget(VISITOR);
        recent.keep(VISITOR, List.of(), beforeTheRead);

        assertThat(recent.of(VISITOR)).isEmpty();
    }

    @Test
    void what_is_too_old_is_read_again() {
        recent.keep(VISITOR, bought, recent.forgotten());
        nanos.addAndGet(RecentOrders.MAX_AGE.toNanos() - 1);
        assertThat(recent.of(VISITOR)).isPresent();
        nanos.incrementAndGet();

        assertThat(recent.of(VISITOR)).isEmpty();
    }

    @Test
    void the_visitor_who_was_read_longest_ago_makes_room() {
        UUID next = UUID.randomUUID();
        recent.keep(VISITOR, bought, recent.forgotten());
        recent.keep(next, bought, recent.forgotten());
        recent.keep(VISITOR, bought, recent.forgotten());
        for (int i = 0; i < RecentOrders.MAX_VISITORS - 1; i++) {
            nanos.addAndGet(Duration.ofMillis(1).toNanos());
            recent.keep(UUID.randomUUID(), bought, recent.forgotten());
        }

        assertThat(recent.of(next)).isEmpty();
        assertThat(recent.of(VISITOR)).isPresent();
    }

    private static Product product() {
        return new Product("nothing", 100, Map.of());
    }
}
