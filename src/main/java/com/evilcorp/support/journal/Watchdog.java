package com.evilcorp.support.journal;

import java.util.concurrent.CountDownLatch;

/**
 * Ends the process soon after it was asked for, whatever has become of everything else, an orderly end included. All that
 * takes is made beforehand, so that it works without any memory.
 */
final class Watchdog {
    private static final long TIMEOUT_MS = 5_000;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "watchdog");

    Watchdog() {
        thread.setDaemon(true);
    }

    /** Gets ready. */
    void start() {
        thread.start();
    }

    /** The process ends within five seconds. */
    void ask() {
        asked.countDown();
    }

    /** It is not needed any more. */
    void stop() {
        thread.interrupt();
    }

    private void run() {
        boolean due = true;
        try {
            asked.await();
            Thread.sleep(TIMEOUT_MS);
        } catch (InterruptedException e) {
            due = false;
        } finally {
            if (due) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
