package com.evilcorp.support.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What the evaluator thinks of a session, in one of its versions. Each score is 1 to 5. */
@Entity
public class Review extends PanacheEntityBase {
    /** Of the view of the page that sent it. */
    @Id
    public UUID id;

    public UUID session;
    /** Counted from 1 in its session; the highest counts. */
    public int version;

    public short greeting;
    public short understanding;
    public short solution;
    public short tone;
    public Instant at;
}
