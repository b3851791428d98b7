package com.evilcorp.support.relay;

import com.evilcorp.support.desk.SupportDesk;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A desk whose lock somebody keeps can serve nobody: the process should be replaced. */
@Liveness
class DeskAnswers implements HealthCheck {
    private static final int LOOKS = 20;
    private static final long BETWEEN_NANOS = Duration.ofMillis(50).toNanos();

    private final SupportDesk desk;

    @Inject
    DeskAnswers(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("the desk answers")
                .status(isFreeNowAndThen())
                .build();
    }

    private boolean isFreeNowAndThen() {
        for (int look = 0; look < LOOKS; look++) {
            if (desk.isFree()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        return false;
    }
}
