package com.evilcorp.support.wire;

import com.evilcorp.support.desk.Refused;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What was asked for was not done.
 *
 * @param code    what kind of problem it is
 * @param message a sentence for the person, saying what to do
 * @param id      the sender's id of the line that caused it, if one did
 */
@RegisterForReflection
@JsonTypeName("problem")
public record Problem(Code code, String message, Optional<String> id) implements Frame {

    /** The kinds of problem. */
    public enum Code {
        @JsonProperty("malformed")
        MALFORMED,
        @JsonProperty("invalid")
        INVALID,
        @JsonProperty("not-now")
        NOT_NOW,
        @JsonProperty("unknown-session")
        UNKNOWN_SESSION,
        @JsonProperty("busy")
        BUSY,
        @JsonProperty("queue-full")
        QUEUE_FULL,
        @JsonProperty("too-fast")
        TOO_FAST
    }

    /** The problem that a refusal of the desk is to the sender. */
    public static Problem of(Refused refused) {
        Code code =
                switch (refused.kind()) {
                    case NOT_NOW -> Code.NOT_NOW;
                    case INVALID -> Code.INVALID;
                    case UNKNOWN_SESSION -> Code.UNKNOWN_SESSION;
                    case QUEUE_FULL -> Code.QUEUE_FULL;
                    case BUSY -> Code.BUSY;
                };
        return new Problem(code, refused.message(), Optional.empty());
    }

    /** A frame that is not of the protocol. */
    public static Problem malformed(String message) {
        return new Problem(Code.MALFORMED, message, Optional.empty());
    }

    /** A value that is out of its bounds. */
    public static Problem invalid(String message) {
        return new Problem(Code.INVALID, message, Optional.empty());
    }

    /** A frame too many. */
    public static Problem tooFast() {
        return new Problem(Code.TOO_FAST, "That was too fast. Wait a moment, then send it again.", Optional.empty());
    }

    /** More than may be stored for one address. */
    public static Problem tooMuch() {
        return new Problem(
                Code.BUSY,
                "So much came from your address today that no more is kept now. Try again later.",
                Optional.empty());
    }

    /** The same, naming the line that caused it. */
    public Problem about(Optional<String> line) {
        return new Problem(code, message, line);
    }
}
