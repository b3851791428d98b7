package com.evilcorp.support.wire;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * The other side has seen what was said.
 *
 * @param seq up to this line
 */
@RegisterForReflection
@JsonTypeName("seen")
public record Seen(int seq) implements Frame {
    /** Up to which line, for whoever comes back; empty for none. */
    public static Optional<Integer> upTo(int seq) {
        return Optional.of(seq).filter(line -> line > 0);
    }

    /**
     * The number of a line that a browser says it has seen. There need not be such a line.
     *
     * @throws InvalidInputException when no line has such a number
     */
    public static int requireSeq(long sent) {
        if (sent < 1) {
            throw new InvalidInputException("Seq is the number of a line, 1 or more.");
        }
        return (int) Math.min(sent, Integer.MAX_VALUE);
    }
}
