package com.evilcorp.support.customer;

import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.wire.EndReasonName;
import com.evilcorp.support.wire.Frame;
import com.evilcorp.support.wire.PartyName;
import com.evilcorp.support.wire.ShownPicture;
import com.evilcorp.support.wire.Standstill;
import com.evilcorp.support.wire.Wait;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a customer's browser is sent, besides what both sides are. */
@RegisterForReflection
public sealed interface ToCustomer extends Frame {

    /** The session is opened and queued. */
    @JsonTypeName("queued")
    record Queued(
            UUID session,
            String token,
            int position,
            @JsonProperty("wait") Optional<Wait> expected,
            boolean repPresent,
            Optional<Instant> backAt,
            Optional<Standstill> now)
            implements ToCustomer {}

    /** The place in the queue has changed. */
    @JsonTypeName("position")
    record Position(
            int position,
            @JsonProperty("wait") Optional<Wait> expected,
            boolean repPresent,
            Optional<Instant> backAt,
            Optional<Standstill> now)
            implements ToCustomer {}

    /** The rep opened the session. */
    @JsonTypeName("attended")
    record Attended(Instant at) implements ToCustomer {}

    /** A line; with the id it is the receipt for one's own. */
    @JsonTypeName("said")
    record Said(int seq, PartyName from, String text, Instant at, Optional<UUID> id, Optional<ShownPicture> picture)
            implements ToCustomer {
        static Said of(Line line) {
            return new Said(
                    line.seq(),
                    PartyName.of(line.from()),
                    line.text(),
                    line.at(),
                    line.id().filter(id -> line.from() == Party.CUSTOMER),
                    line.picture().map(ShownPicture::of));
        }
    }

    /** The rep's console is away, and has until then to come back. */
    @JsonTypeName("repAway")
    record RepAway(Instant until) implements ToCustomer {}

    /** The rep's console is back. */
    @JsonTypeName("repBack")
    record RepBack() implements ToCustomer {}

    /** The session was turned away. */
    @JsonTypeName("declined")
    record Declined(String message) implements ToCustomer {
        /** The customer of this project wrote it, to the letter. */
        static final String SENTENCE = "I'm sorry we don't care about your questions at this time";

        Declined() {
            this(SENTENCE);
        }
    }

    /**
     * The session is over.
     *
     * @param head of the session's hash chain, as of {@code resumed}
     */
    @JsonTypeName("ended")
    record Ended(Outcome outcome, PartyName by, Instant at, Optional<EndReasonName> why, Optional<String> head)
            implements ToCustomer {}

    /**
     * The session is taken back; the lines that were missed follow.
     *
     * @param seen the last line that the rep saw
     */
    @JsonTypeName("resumed")
    record Resumed(
            UUID session,
            ResumedState state,
            Optional<Integer> position,
            @JsonProperty("wait") Optional<Wait> expected,
            Optional<Boolean> repPresent,
            Optional<Instant> backAt,
            Optional<Standstill> now,
            Optional<Instant> at,
            Optional<Outcome> outcome,
            Optional<PartyName> by,
            Optional<EndReasonName> why,
            Optional<Integer> stars,
            Optional<String> head,
            Optional<Integer> seen)
            implements ToCustomer {

        static Resumed waiting(
                UUID session,
                int position,
                Optional<Wait> expected,
                RepAvailability availability,
                Optional<Standstill> now) {
            return new Resumed(
                    session,
                    ResumedState.WAITING,
                    Optional.of(position),
                    expected,
                    Optional.of(availability.repPresent()),
                    availability.backAt(),
                    now,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        static Resumed open(UUID session, Instant since, Optional<Integer> seen) {
            return new Resumed(
                    session,
                    ResumedState.OPEN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(since),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    seen);
        }

        static Resumed ended(
                UUID session,
                Outcome outcome,
                Optional<EndReasonName> why,
                Optional<Integer> stars,
                Optional<String> head,
                Optional<Integer> seen) {
            return new Resumed(
                    session,
                    ResumedState.ENDED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(outcome),
                    Optional.of(PartyName.of(outcome.by())),
                    why,
                    stars,
                    head,
                    seen);
        }
    }

    /** The rating is stored. */
    @JsonTypeName("rated")
    record Rated(int stars) implements ToCustomer {}
}
