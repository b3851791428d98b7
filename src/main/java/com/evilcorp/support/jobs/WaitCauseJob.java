package com.evilcorp.support.jobs;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.relay.PeriodicTask;
import com.evilcorp.support.relay.StandbyFilter;
import com.evilcorp.support.transcript.wait.WaitCauseCalculation;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Computes why each finished wait took as long as it did, a moment later and apart from the journal: whatever is wrong with
 * it must not keep anything from being stored.
 */
@Singleton
@Startup
class WaitCauseJob {
    private static final Logger LOG = Logger.getLogger(WaitCauseJob.class);

    private final PeriodicTask work = new PeriodicTask("computing of wait causes");
    private final StandbyFilter standby;
    private final WaitCauseCalculation causes;
    private final Duration pause;

    @Inject
    WaitCauseJob(StandbyFilter standby, WaitCauseCalculation causes, SupportConfig config) {
        this.standby = standby;
        this.causes = causes;
        this.pause = config.transcripts().catchUpInterval();
    }

    @PostConstruct
    void start() {
        work.every(pause, this::compute);
    }

    @PreDestroy
    void stop() {
        work.stop();
    }

    private void compute() {
        try {
            boolean more = standby.isServing();
            while (more) {
                more = causes.computeSome() && standby.isServing();
            }
        } catch (RuntimeException e) {
            LOG.debugf(e, "Will be tried again");
        }
    }
}
