package com.evilcorp.support.evaluator.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the evaluator notes at a line, in one of its versions. */
@Entity
public class Note extends PanacheEntityBase {
    /** Of the view of the page that sent it. */
    @Id
    public UUID id;

    /** Null where it is at what was asked or answered in a question. */
    public @Nullable UUID session;

    /** Null where it is at a line of a session. */
    public @Nullable UUID question;
    /** The line's place in it. */
    public int seq;
    /** Counted from 1 at its line; the highest counts. */
    public int version;
    /** Empty if the note was taken back. */
    public String noted;

    public Instant at;
}
