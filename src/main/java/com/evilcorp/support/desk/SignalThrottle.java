package com.evilcorp.support.desk;

import com.evilcorp.support.desk.record.Party;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Passes signals of one kind on, of each side only so often. */
final class SignalThrottle {
    private final Map<Party, Duration> last = new EnumMap<>(Party.class);

    /** Whether a signal is due to be passed on; one that is counts as the last. */
    boolean passes(Party from, Duration now, Duration interval) {
        Duration before = last.get(from);
        boolean due = before == null || now.compareTo(before.plus(interval)) >= 0;
        if (due) {
            last.put(from, now);
        }
        return due;
    }
}
