package com.evilcorp.support.monitoring;

import com.evilcorp.support.relay.StandbyFilter;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who holds the desk. The database is not asked: without it the shop and the console still answer. None of the
 * threads that pages take is needed to say so.
 */
@Readiness
class DeskReadinessCheck implements AsyncHealthCheck {
    private final StandbyFilter standby;

    @Inject
    DeskReadinessCheck(StandbyFilter standby) {
        this.standby = standby;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(() -> HealthCheckResponse.named("holds the desk")
                .status(standby.isServing())
                .build());
    }
}
