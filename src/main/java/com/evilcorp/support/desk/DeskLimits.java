package com.evilcorp.support.desk;

import java.time.Duration;

/**
 * The desk's durations and bounds.
 *
 * @param closeGrace how long a browser that said goodbye may take to come back
 * @param dropGrace how long one may take whose connection died
 * @param restartGrace how long everybody may take after the service started
 * @param endedRetention how long an ended session can still be resumed and rated
 * @param typingInterval the least time between two signals of a kind that are passed on
 * @param silence how long the customer may stay silent
 * @param ring how long the desk may ring
 * @param pictures how many pictures a session may have
 * @param maxWaiting how many sessions may wait
 * @param maxQueueShown how many of them a console is shown when it sits down
 * @param waiting what a customer may say before the rep is there
 * @param session what may be said in a session in all
 * @param maxLiveText how much text of all live sessions is held, past which nobody new may wait and those who do may say
 *     no more; in UTF-16 units, with 100 added for each line
 * @param maxEnded how many sessions that ended unattended are kept; the oldest are forgotten before their time
 * @param maxEndedText how much text of ended sessions is kept, in the same measure; past it sessions are forgotten before
 *     their time, those never attended first, of each kind the oldest first
 */
public record DeskLimits(
        Duration closeGrace,
        Duration dropGrace,
        Duration restartGrace,
        Duration endedRetention,
        Duration typingInterval,
        SilenceLimits silence,
        RingLimits ring,
        PictureLimits pictures,
        int maxWaiting,
        int maxQueueShown,
        TextQuota waiting,
        TextQuota session,
        long maxLiveText,
        int maxEnded,
        long maxEndedText) {

    /** Checks that each duration and bound makes sense: a setting that does not must not get as far as the desk. */
    public DeskLimits {
        requireAtLeast(Duration.ZERO, "close grace", closeGrace);
        requireAtLeast(Duration.ZERO, "drop grace", dropGrace);
        requireAtLeast(Duration.ZERO, "restart grace", restartGrace);
        requireAtLeast(Duration.ofMillis(1), "time that ended sessions are kept", endedRetention);
        requireAtLeast(Duration.ZERO, "time between typing signals", typingInterval);
        if (maxWaiting < 1 || maxQueueShown < 1 || maxLiveText < 1 || maxEnded < 1 || maxEndedText < 1) {
            throw new IllegalArgumentException("At least one session has to be allowed to wait, to be shown and kept");
        }
    }

    Duration grace(DisconnectKind how) {
        return how == DisconnectKind.CLOSED ? closeGrace : dropGrace;
    }

    private static void requireAtLeast(Duration least, String what, Duration given) {
        if (given.compareTo(least) < 0) {
            throw new IllegalArgumentException("The " + what + " has to be at least " + least + ", not " + given);
        }
    }
}
