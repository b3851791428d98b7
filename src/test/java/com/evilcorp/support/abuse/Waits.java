package com.evilcorp.support.abuse;

import java.time.Duration;
import java.util.List;

/** How long something took, each time. */
record Waits(List<Duration> all) {
    Waits {
        all = all.stream().sorted().toList();
    }

    Duration median() {
        return percentile(50);
    }

    Duration percentile(int percent) {
        return all.get((all.size() * percent + 99) / 100 - 1);
    }

    Duration longest() {
        return percentile(100);
    }
}
