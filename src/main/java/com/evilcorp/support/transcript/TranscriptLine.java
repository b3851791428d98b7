package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.record.Party;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored line. */
@Entity
@Table(name = "line")
@IdClass(TranscriptLine.Key.class)
public class TranscriptLine extends PanacheEntityBase {
    /** The session, and the line's place in it. */
    public record Key(UUID session, int seq) {}

    @Id
    public UUID session;

    @Id
    public int seq;

    @Enumerated(EnumType.STRING)
    public Party sender;

    public String said;
    public Instant at;

    /** The sender's own id for it; null for a first question. */
    @Column(name = "client_id")
    public @Nullable UUID clientId;

    /** Its link in the chain of its session, 32 bytes; null if that has none. */
    public byte @Nullable [] hash;
}
