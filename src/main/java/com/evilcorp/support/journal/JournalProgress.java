package com.evilcorp.support.journal;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Whether the journal's thread moves. Waiting for a database that is away is moving, too: it tries again and again. */
@Singleton
public class JournalProgress {
    private volatile long movedAt = System.nanoTime();
    private volatile boolean over;

    void moves() {
        movedAt = System.nanoTime();
    }

    /** It will not move again, whatever for. */
    void ends() {
        over = true;
    }

    boolean isStalledFor(Duration limit) {
        return over || System.nanoTime() - movedAt > limit.toNanos();
    }
}
