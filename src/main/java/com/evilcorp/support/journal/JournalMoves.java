package com.evilcorp.support.journal;

import com.evilcorp.support.SupportConfig;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose journal is stuck or gone can serve nobody: it should be replaced. The database is not asked. */
@Liveness
class JournalMoves implements HealthCheck {
    private final Motion motion;
    private final SupportConfig.Journal config;

    @Inject
    JournalMoves(Motion motion, SupportConfig config) {
        this.motion = motion;
        this.config = config.journal();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("the journal moves")
                .status(!motion.isStalledFor(config.stallLimit()))
                .build();
    }
}
