package com.evilcorp.support.jobs;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.question.QuestionShredding;
import com.evilcorp.support.relay.PeriodicTask;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Shreds questions in which nothing was said for as long as they are kept, where this process is the desk; and deletes what is left
 * of them after as many days more as transcripts are kept, where that is set.
 */
@Singleton
@Startup
class QuestionRetentionJob {
    private static final Logger LOG = Logger.getLogger(QuestionRetentionJob.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int PORTION = 200;

    private final PeriodicTask work = new PeriodicTask("question-retention");
    private final Duration kept;
    private final Optional<Duration> tombstonesKept;
    private final Lease lease;
    private final QuestionShredding shredding;
    private final Clock clock;

    @Inject
    QuestionRetentionJob(SupportConfig config, Lease lease, QuestionShredding shredding, Clock clock) {
        this.kept = Duration.ofDays(config.questions().retentionDays());
        this.tombstonesKept = config.transcripts().retentionDays().map(Duration::ofDays);
        this.lease = lease;
        this.shredding = shredding;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        work.every(PAUSE, () -> run(clock.instant()));
    }

    @PreDestroy
    void stop() {
        work.stop();
    }

    /** Shreds and deletes what is due then. */
    void run(Instant now) {
        int shredded = all(() -> shredding.shredUnchangedSince(now.minus(kept), PORTION, now));
        tombstonesKept.ifPresent(time -> all(() -> shredding.deleteShreddedBefore(now.minus(time), PORTION)));
        if (shredded > 0) {
            LOG.infof("Shredded %d questions in which nothing was said for %d days", shredded, kept.toDays());
        }
    }

    private int all(IntSupplier portion) {
        int total = 0;
        int done = PORTION;
        while (done == PORTION && lease.isHeld()) {
            done = portion.getAsInt();
            total += done;
        }
        return total;
    }
}
