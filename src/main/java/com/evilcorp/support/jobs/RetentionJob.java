package com.evilcorp.support.jobs;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.relay.PeriodicTask;
import com.evilcorp.support.transcript.TranscriptDeletion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Deletes sessions that are older than they are to be kept, portion by portion, where this process is the desk. What one
 * run does not get to is left to the next.
 */
@Singleton
@Startup
class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int PORTION = 200;
    private static final int MOST_PORTIONS = 500;
    private static final int MOST_BATCHES = 100_000;

    private final PeriodicTask work = new PeriodicTask("retention");
    private final Optional<Integer> retentionDays;
    private final Lease lease;
    private final TranscriptDeletion deletion;
    private final Counter deleted;

    @Inject
    RetentionJob(SupportConfig config, Lease lease, TranscriptDeletion deletion, MeterRegistry registry) {
        this.retentionDays = config.transcripts().retentionDays();
        this.lease = lease;
        this.deletion = deletion;
        this.deleted = Counter.builder("support.transcripts.deleted")
                .description("Sessions that were deleted because they were older than they are to be kept")
                .register(registry);
    }

    @PostConstruct
    void start() {
        retentionDays
                .map(Duration::ofDays)
                .ifPresent(kept -> work.every(FIRST, PAUSE, () -> deleteEndedBefore(deletion.begin(kept))));
    }

    @PreDestroy
    void stop() {
        work.stop();
    }

    /** Deletes what ended before then. */
    void deleteEndedBefore(Instant then) {
        long before = (long) deleted.count();
        for (int portion = 0; portion < MOST_PORTIONS && lease.isHeld(); portion++) {
            int gone = deletion.deleteEndedBefore(then, PORTION);
            deleted.increment(gone);
            if (gone < PORTION) {
                break;
            }
        }
        deletion.forgetBatchesBefore(then, MOST_BATCHES);
        long gone = (long) deleted.count() - before;
        if (gone > 0) {
            LOG.infof("Deleted %d sessions that ended before %s", gone, then);
        }
    }
}
