package com.evilcorp.support.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What the evaluator notes at a line, in one of its versions. */
@Entity
public class Note extends PanacheEntityBase {
    /** Of the view of the page that sent it. */
    @Id
    public UUID id;

    public UUID session;
    /** The line's place in its session. */
    public int seq;
    /** Counted from 1 at its line; the highest counts. */
    public int version;
    /** Empty if the note was taken back. */
    public String noted;

    public Instant at;
}
