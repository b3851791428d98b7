package com.evilcorp.support.journal;

import com.evilcorp.support.relay.Doors;
import com.evilcorp.support.transcript.Causes;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Has each wait that is over put down to its causes, a moment later and apart from the journal: whatever is wrong with it
 * must not keep anything from being stored.
 */
@ApplicationScoped
public class Reckoning {
    private static final Logger LOG = Logger.getLogger(Reckoning.class);

    private final Doors doors;
    private final Causes causes;

    @Inject
    Reckoning(Doors doors, Causes causes) {
        this.doors = doors;
        this.causes = causes;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reckon() {
        try {
            boolean more = doors.areOpen();
            while (more) {
                more = causes.reckon() && doors.areOpen();
            }
        } catch (RuntimeException e) {
            LOG.debugf(e, "Will be tried again");
        }
    }
}
