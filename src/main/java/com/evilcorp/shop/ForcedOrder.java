package com.evilcorp.shop;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a visitor was made to buy. */
@Entity
@Table(name = "forced_order")
public class ForcedOrder extends PanacheEntityBase {
    private static final String ENTER =
            """
            insert into forced_order (visit, visitor, product, how, at, receipt) values (?, ?, ?, ?, ?, cast(? as uuid))
                on conflict (visit) do nothing
            """;

    /** What the visitor did to buy it. There is nothing else that they could have done. */
    public enum How {
        BUY,
        DECLINE,
        LEAVING
    }

    /** The view of the product page, or the thing in the cart: each is bought once at most. */
    @Id
    public UUID visit;

    public UUID visitor;
    /** The slug. */
    public String product;

    @Enumerated(EnumType.STRING)
    public How how;

    public Instant at;
    /** Shared by all orders of one checkout; null if it was bought on its product's page. */
    public @Nullable UUID receipt;

    /** @param receipt the checkout's, if it was one */
    static ForcedOrder of(UUID visit, UUID visitor, String product, How how, Instant at, Optional<UUID> receipt) {
        ForcedOrder order = new ForcedOrder();
        order.visit = visit;
        order.visitor = visitor;
        order.product = product;
        order.how = how;
        order.at = at;
        order.receipt = receipt.orElse(null);
        return order;
    }

    /** Stores it unless this view has bought already; answers whether it did. */
    boolean enter(Sql sql) {
        return sql.update(SqlQuery.of(ENTER, visit, visitor, product, how.name(), at, receipt)) == 1;
    }
}
