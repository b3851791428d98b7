package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored session. What has not happened yet is null. */
@Entity
public class Transcript extends PanacheEntityBase {
    @Id
    public UUID id;

    /** Counts all sessions ever opened. */
    public long number;

    public String name;
    /** The slug of the product whose page the customer was on. */
    public @Nullable String product;
    /** The language of the page that the customer was on (BCP 47). */
    public @Nullable String lang;

    /** The shop's name for the customer's browser. */
    public @Nullable UUID visitor;

    @Column(name = "token_hash")
    public String tokenHash;

    /** The first question, which is also line 1. */
    public @Nullable String question;

    /** How many were said, once it is over. */
    public int lines;

    @Column(name = "first_reply_at")
    public @Nullable Instant firstReplyAt;

    /** The place in the queue when it was opened, 1 for the next; null if it was opened before that was kept. */
    public @Nullable Integer place;

    /** The wait that was promised then, in seconds; null if nothing was. */
    @Column(name = "promised_low")
    public @Nullable Long promisedLow;

    @Column(name = "promised_high")
    public @Nullable Long promisedHigh;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "attended_at")
    public @Nullable Instant attendedAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    public @Nullable Outcome outcome;

    /** Why it ended, where the outcome does not say all. */
    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    public @Nullable EndReason endReason;

    /** The last of the rep's lines that the customer had on the screen; null if they saw none, or before that was kept. */
    @Column(name = "seen_by_customer")
    public @Nullable Integer seenByCustomer;

    /** The same of the customer's lines. */
    @Column(name = "seen_by_rep")
    public @Nullable Integer seenByRep;

    /** The slug of what it was about, as the rep has it. */
    public @Nullable String topic;

    public @Nullable Short stars;
    public @Nullable String comment;

    @Column(name = "rated_at")
    public @Nullable Instant ratedAt;

    /** When the evaluator last reviewed it. */
    @Column(name = "reviewed_at")
    public @Nullable Instant reviewedAt;

    /** What its review comes to, in thousandths of a percent. */
    public @Nullable Integer score;

    /** The first link of its chain, 32 bytes; null if it began before there were chains. */
    @Column(name = "opened_hash")
    public byte @Nullable [] openedHash;

    @Column(name = "ended_hash")
    public byte @Nullable [] endedHash;

    @Column(name = "rated_hash")
    public byte @Nullable [] ratedHash;

    /** The question that was left, with which it goes on. */
    @Column(name = "left_question")
    public @Nullable UUID leftQuestion;

    /** When all but its times and its outcome was erased. */
    @Column(name = "erased_at")
    public @Nullable Instant erasedAt;

    @Column(name = "erased_hash")
    public byte @Nullable [] erasedHash;
}
