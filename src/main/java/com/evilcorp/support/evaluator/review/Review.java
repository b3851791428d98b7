package com.evilcorp.support.evaluator.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the evaluator thinks of a session or of a question, in one of its versions. */
@Entity
public class Review extends PanacheEntityBase {
    /** Of the view of the page that sent it. */
    @Id
    public UUID id;

    /** Null where it is of a question. */
    public @Nullable UUID session;

    /** Null where it is of a session. */
    public @Nullable UUID question;

    /** Counted from 1 in what it is of; the highest that is not blind counts. */
    public int version;

    /** The version of the scorecard that it was made with. */
    public int scorecard;

    /** In the order of the card's criteria; null where one is not applicable. */
    public @Nullable Short[] scores;

    /** The root causes in the same order; empty where there is none. */
    public String[] causes;

    /** What the scores come to, 0 to 100; null where nothing was applicable. */
    public @Nullable Double percent;

    public String remark;
    /** The initials of who made it; empty where they were not given. */
    public String rater;

    /** Whether it is a second look, whose rater was not shown the first. */
    public boolean blind;

    public Instant at;
}
