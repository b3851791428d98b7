package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.support.transcript.SessionStatus;
import java.time.Duration;

/**
 * How many were attended soon enough. Those who still wait do not count yet, and those who gave up at once do not count at all.
 *
 * @param counted all that count
 * @param inTime  those of them who were attended in time
 */
public record ServiceLevel(int counted, int inTime) {

    /**
     * What is soon enough.
     *
     * @param within       a wait of so long at most is
     * @param gaveUpWithin who gives up after so long at most has not really waited
     */
    public record Target(Duration within, Duration gaveUpWithin) {}

    /** Counts sessions, in any order. */
    static final class Tally {
        private final long within;
        private final long gaveUpWithin;
        private int counted;
        private int inTime;

        Tally(Target target) {
            within = target.within().toMillis();
            gaveUpWithin = target.gaveUpWithin().toMillis();
        }

        void add(PackedSession session) {
            if (session.isAttended()) {
                counted++;
                inTime += session.waited() <= within ? 1 : 0;
            } else if (session.stage().isOver() && !hasGivenUpAtOnce(session)) {
                counted++;
            }
        }

        ServiceLevel figure() {
            return new ServiceLevel(counted, inTime);
        }

        private boolean hasGivenUpAtOnce(PackedSession session) {
            return session.stage() == SessionStatus.ABANDONED && session.waited() <= gaveUpWithin;
        }
    }
}
