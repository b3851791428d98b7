package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.record.Party;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time during which the browser of one side of a session was away. One that has no end lasted as long as the session. */
@Entity
public class Disconnection extends PanacheEntityBase {
    /** So many of a session are kept, and shown; how many there could be is up to its customer. */
    public static final int MOST = 200;

    @Id
    public UUID id;

    public UUID session;

    @Enumerated(EnumType.STRING)
    public Party party;

    @Column(name = "disconnected_at")
    public Instant disconnectedAt;

    @Column(name = "reconnected_at")
    public @Nullable Instant reconnectedAt;

    /** Those of a session, in order. */
    public static List<Disconnection> of(UUID session) {
        return Disconnection.<Disconnection>find("session = ?1 order by disconnectedAt", session)
                .page(0, MOST)
                .list();
    }
}
