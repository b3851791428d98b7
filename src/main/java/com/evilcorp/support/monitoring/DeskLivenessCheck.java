package com.evilcorp.support.monitoring;

import com.evilcorp.support.desk.SupportDesk;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A desk whose lock somebody keeps can serve nobody: the process should be replaced. */
@Liveness
class DeskLivenessCheck implements AsyncHealthCheck {
    private static final int LOOKS = 20;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final SupportDesk desk;

    @Inject
    DeskLivenessCheck(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(desk::isFree)
                .repeat()
                .withDelay(BETWEEN)
                .atMost(LOOKS)
                .filter(free -> free)
                .toUni()
                .map(found -> HealthCheckResponse.named("the desk answers")
                        .status(found != null)
                        .build());
    }
}
