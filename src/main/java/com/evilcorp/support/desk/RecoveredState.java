package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a former process left behind, as it was stored.
 *
 * @param lastNumber the number of the last session that was ever opened, 0 if there was none
 * @param sessions   those still live, by number, and those ended a short while ago, as far as they are worth remembering
 * @param seat       the seat, if it was held
 * @param handled    how long the last attended sessions took, oldest first
 */
public record RecoveredState(long lastNumber, List<Session> sessions, Optional<HeldSeat> seat, List<Duration> handled) {
    /**
     * A stored session.
     *
     * @param attendedAt when it was attended, if it was
     * @param end        how it ended, if it did
     * @param isAsked    whether the rep asked its customer whether they are there, and has no answer
     * @param lines      all its lines, in order
     * @param pictures   those that no line shows yet, of a session that goes on
     */
    public record Session(
            SessionDetails details,
            Optional<Instant> attendedAt,
            Optional<End> end,
            boolean isAsked,
            List<Line> lines,
            List<BroughtPicture> pictures) {

        /** A session to which no picture was brought but those in its lines. */
        public Session(
                SessionDetails details,
                Optional<Instant> attendedAt,
                Optional<End> end,
                boolean isAsked,
                List<Line> lines) {
            this(details, attendedAt, end, isAsked, lines, List.of());
        }
    }

    /** A picture that no line shows yet, and since when it could. */
    public record BroughtPicture(Picture picture, Instant at) {}

    /** How a stored session ended. */
    public record End(Outcome outcome, Optional<EndReason> why, Instant at, Optional<Integer> stars) {}

    /**
     * The seat that somebody held.
     *
     * @param away the break, if they had stepped away
     */
    public record HeldSeat(TokenHash token, Optional<RepBreak> away) {}

    /** A database in which nothing ever happened. */
    public static RecoveredState nothing() {
        return new RecoveredState(0, List.of(), Optional.empty(), List.of());
    }
}
