package com.evilcorp.support.relay;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that is done again and again, on a thread of its own. Whoever sets the wall clock neither stops nor hurries it, as
 * they would with Quarkus' scheduler.
 */
public final class PeriodicTask {
    private static final Logger LOG = Logger.getLogger(PeriodicTask.class);

    private final String name;
    private final ScheduledExecutorService thread;

    /** @param name of the thread */
    public PeriodicTask(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
    }

    /** Has something done, and again so long after it is through. */
    public void every(Duration pause, Runnable work) {
        every(pause, pause, work);
    }

    /** The same, but for the first time after another while. */
    public void every(Duration first, Duration pause, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(
                () -> logged(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has something done once, after all that was to be done before. */
    public void soon(Runnable work) {
        thread.execute(() -> logged(work));
    }

    /** Interrupts what is under way, and does nothing any more. */
    public void stop() {
        thread.shutdownNow();
    }

    /** A failure must not end it all, as the executor would have it. */
    private void logged(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.errorf(e, "The %s missed a beat", name);
        }
    }
}
