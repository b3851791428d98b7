package com.evilcorp.support.journal;

import com.evilcorp.support.config.JournalConfig;
import com.evilcorp.support.config.SupportConfig;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose journal is stuck or gone can serve nobody: it should be replaced. The database is not asked. */
@Liveness
class JournalLivenessCheck implements AsyncHealthCheck {
    private final JournalProgress progress;
    private final JournalConfig config;

    @Inject
    JournalLivenessCheck(JournalProgress progress, SupportConfig config) {
        this.progress = progress;
        this.config = config.journal();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(() -> HealthCheckResponse.named("the journal moves")
                .status(!progress.isStalledFor(config.stallTimeout()))
                .build());
    }
}
