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

/** What the rep noted of a session, for nobody but staff. The newest counts. */
@Entity
@Table(name = "rep_note")
public class RepNote extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID session;

    /** The console's own id for it. */
    @Column(name = "client_id")
    public UUID clientId;

    /** Empty if the rep had nothing to note any more. */
    public String noted;

    public Instant at;

    /** Those of a session, in order. */
    public static List<RepNote> of(UUID session) {
        return list("session = ?1 order by id", session);
    }
}
