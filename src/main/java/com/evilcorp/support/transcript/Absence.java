package com.evilcorp.support.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A time during which the rep kept the seat and was elsewhere. The one that has no end is the present one. */
@Entity
public class Absence extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long shift;

    @Column(name = "left_at")
    public Instant leftAt;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "back_at")
    public Instant backAt;
}
