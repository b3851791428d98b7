package com.evilcorp.support.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A time during which somebody held the seat. The one that has not been given up is the present one. */
@Entity
public class Shift extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "token_hash")
    public String tokenHash;

    @Column(name = "taken_at")
    public Instant takenAt;

    @Column(name = "given_up_at")
    public Instant givenUpAt;
}
