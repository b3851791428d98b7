package com.evilcorp.shop;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing in somebody's cart. */
@Entity
@Table(name = "cart_item")
public class CartItem extends PanacheEntityBase {
    /** Derived from the view of the page that put it there; later the order's. */
    @Id
    public UUID id;

    public UUID visitor;
    /** The slug. */
    public String product;

    public Instant at;

    static List<CartItem> of(UUID visitor) {
        return list("visitor = ?1 order by at, id", visitor);
    }
}
