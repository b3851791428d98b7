package com.evilcorp.support.desk;

import java.time.Duration;

/** The limits of the desk as they are in service, but for those that a test sets. */
public final class UsualLimits {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private UsualLimits() {}

    /**
     * No text of all sessions together is too much.
     *
     * @param endedRetention how long an ended session is remembered
     * @param maxWaiting     how many may wait
     * @param maxEnded       how many ended sessions are remembered that nobody attended
     */
    public static DeskLimits with(Duration endedRetention, int maxWaiting, int maxEnded) {
        return new DeskLimits(
                Duration.ofSeconds(3),
                GRACE,
                GRACE,
                endedRetention,
                Duration.ofSeconds(1),
                new SilenceLimits(Duration.ofMinutes(2), Duration.ofSeconds(60)),
                new RingLimits(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30)),
                new PictureLimits(5, Duration.ofHours(1)),
                maxWaiting,
                200,
                new TextQuota(100, 20_000),
                new TextQuota(5_000, 250_000),
                Long.MAX_VALUE,
                maxEnded,
                Long.MAX_VALUE);
    }
}
