package com.evilcorp.support.replay;

import com.evilcorp.support.desk.DeskLimits;
import com.evilcorp.support.desk.PictureLimits;
import com.evilcorp.support.desk.RingLimits;
import com.evilcorp.support.desk.SilenceLimits;
import com.evilcorp.support.desk.TextQuota;
import com.evilcorp.support.desk.input.Text;
import java.time.Duration;

/** Of a desk at which nothing happens by itself: what came of limits that day is part of what is recorded. */
final class ReplayLimits {
    private static final Duration NEVER = Duration.ofDays(36_500);
    private static final TextQuota LEAST_TEXT = new TextQuota(1, 2 * Text.MOST);

    static final DeskLimits NONE = new DeskLimits(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ZERO,
            new SilenceLimits(NEVER, NEVER),
            new RingLimits(NEVER, NEVER, NEVER),
            new PictureLimits(0, NEVER),
            Integer.MAX_VALUE,
            1,
            LEAST_TEXT,
            LEAST_TEXT,
            Long.MAX_VALUE,
            1,
            1);

    private ReplayLimits() {}
}
