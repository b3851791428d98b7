package com.evilcorp.support.jobs;

import com.evilcorp.support.chain.DailySeals;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.relay.PeriodicTask;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Seals each day that is over, where this process is the desk, and logs the seal, so that there is one outside of the
 * database. It leaves an hour for what was decided on that day and could not be stored at once.
 */
@Singleton
@Startup
class SealJob {
    private static final Logger LOG = Logger.getLogger(SealJob.class);
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration MARGIN = Duration.ofHours(1);

    private final PeriodicTask work = new PeriodicTask("daily seals");
    private final Lease lease;
    private final DailySeals seals;
    private final Clock clock;

    @Inject
    SealJob(Lease lease, DailySeals seals, Clock clock) {
        this.lease = lease;
        this.seals = seals;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        work.every(FIRST, PAUSE, this::seal);
    }

    @PreDestroy
    void stop() {
        work.stop();
    }

    private void seal() {
        LocalDate last = LocalDate.ofInstant(clock.instant().minus(MARGIN), ZoneOffset.UTC)
                .minusDays(1);
        boolean more = lease.isHeld();
        while (more) {
            Optional<DailySeals.Seal> sealed = seals.sealNext(last);
            sealed.ifPresent(seal -> LOG.infof(
                    "Sealed %s: %d sessions, %s",
                    seal.day(), seal.sessions(), seal.hash().hex()));
            more = sealed.isPresent() && lease.isHeld();
        }
    }
}
