package com.evilcorp.support.relay;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who holds the desk. The database is not asked: without it the shop and the console still answer. */
@Readiness
class DeskReady implements HealthCheck {
    private final Doors doors;

    @Inject
    DeskReady(Doors doors) {
        this.doors = doors;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("holds the desk")
                .status(doors.areOpen())
                .build();
    }
}
