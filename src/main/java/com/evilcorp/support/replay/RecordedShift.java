package com.evilcorp.support.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time in the seat.
 *
 * @param givenUpAt empty if it is not over
 * @param absences  in their order
 */
public record RecordedShift(Instant takenAt, Optional<Instant> givenUpAt, List<Absence> absences) {
    /**
     * The rep had stepped away, or was found to have.
     *
     * @param backAt empty if they did not come back
     */
    public record Absence(Instant leftAt, Optional<Instant> backAt) {
        boolean tookTime() {
            return backAt.filter(leftAt::equals).isEmpty();
        }
    }

    RecordedShift takenAt(Instant earlier) {
        return new RecordedShift(earlier, givenUpAt, absences);
    }
}
