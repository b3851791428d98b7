package com.evilcorp.shop;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that a visitor was made to buy. */
@Entity
@Table(name = "forced_order")
public class ForcedOrder extends PanacheEntityBase {

    /** What the visitor did to buy it. There is nothing else that they could have done. */
    public enum How {
        BUY,
        DECLINE,
        LEAVING
    }

    /** The view of the product page: each buys once at most. */
    @Id
    public UUID visit;

    public UUID visitor;
    /** The slug. */
    public String product;

    @Enumerated(EnumType.STRING)
    public How how;

    public Instant at;
}
