package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.support.transcript.SessionStatus;
import java.nio.ByteBuffer;

/**
 * What the figures need of a session. Times in milliseconds, {@value #NONE} for none.
 *
 * @param hour  of its opening, counted from 1970, UTC
 * @param stars 0 for none
 * @param noRep this and the rest, why it waited; none until that is reckoned
 */
record PackedSession(
        int hour,
        SessionStatus stage,
        long waited,
        long reply,
        long handled,
        int stars,
        long noRep,
        long away,
        long busy,
        long unanswered) {
    static final long NONE = -1;

    /** So many bytes is each, as {@code statistics_pack_session} packs them. */
    static final int BYTES = 42;

    private static final int STARS = 8;
    private static final SessionStatus[] STAGES = SessionStatus.values();

    /** Whether a rep attended it, who may not be done yet. */
    boolean isAttended() {
        return stage == SessionStatus.OPEN || handled != NONE;
    }

    /** Takes the next one off some that were packed. */
    static PackedSession of(ByteBuffer packed) {
        int hour = packed.getInt();
        short stageAndStars = packed.getShort();
        long waited = time(packed);
        long reply = time(packed);
        long handled = time(packed);
        long noRep = time(packed);
        long away = time(packed);
        long busy = time(packed);
        return new PackedSession(
                hour,
                STAGES[stageAndStars / STARS],
                waited,
                reply,
                handled,
                stageAndStars % STARS,
                noRep,
                away,
                busy,
                noRep == NONE ? NONE : Math.max(0, waited) - noRep - away - busy);
    }

    /** No less than nothing, even where the clock was set back in its middle. */
    private static long time(ByteBuffer packed) {
        long time = (long) packed.getShort() << Integer.SIZE | Integer.toUnsignedLong(packed.getInt());
        return time < NONE ? 0 : time;
    }
}
