package com.evilcorp.support.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time at which the rep asked whether the customer was still there. */
@Entity
@Table(name = "presence_check")
public class PresenceCheck extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID session;

    @Column(name = "asked_at")
    public Instant askedAt;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "answered_at")
    public @Nullable Instant answeredAt;

    /** Those of a session, in order. */
    public static List<PresenceCheck> of(UUID session) {
        return list("session = ?1 order by id", session);
    }
}
