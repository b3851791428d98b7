package com.evilcorp.support.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * Why nothing moves in the queue. The evaluator reads the same causes of the whole wait.
 *
 * @param since when that began
 */
@RegisterForReflection
public record Standstill(Cause cause, Instant since) {
    /** The first that fits, in this order. */
    @RegisterForReflection
    public enum Cause {
        /** Nobody holds the seat. */
        @JsonProperty("no-rep")
        NO_REP,
        /** The rep holds it and has stepped away. */
        @JsonProperty("away")
        AWAY,
        /** The rep talks to another customer. */
        @JsonProperty("busy")
        BUSY,
        /** It rings, and is for the rep to answer. */
        @JsonProperty("unanswered")
        UNANSWERED
    }
}
