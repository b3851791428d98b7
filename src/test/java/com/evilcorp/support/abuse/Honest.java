package com.evilcorp.support.abuse;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody who minds their own business again and again, until it fails. */
abstract class Honest {
    private final long pauseMs;
    private final AtomicInteger times = new AtomicInteger();
    private final AtomicReference<Throwable> disturbance = new AtomicReference<>();

    Honest(long pauseMs) {
        this.pauseMs = pauseMs;
    }

    /** Their business, once. It fails if anything is other than it always is. */
    abstract void once() throws Exception;

    /** Goes on until that ends. */
    final void goesOn(ScheduledExecutorService life) {
        times.set(0);
        disturbance.set(null);
        life.scheduleWithFixedDelay(this::tries, 0, pauseMs, TimeUnit.MILLISECONDS);
    }

    /** How often it went well of late. */
    final int times() {
        return times.get();
    }

    /** What went wrong; null if nothing did. */
    final Throwable disturbance() {
        return disturbance.get();
    }

    static ScheduledExecutorService life(int people) {
        return Executors.newScheduledThreadPool(people);
    }

    private void tries() {
        try {
            if (disturbance.get() == null) {
                once();
                times.incrementAndGet();
            }
        } catch (Exception | AssertionError e) {
            disturbance.set(e);
        }
    }
}
