package com.evilcorp.support.connection;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.wire.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.websockets.next.CloseReason;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What was refused to connections, and why this end closed them, among the metrics. Each kind is there from the start. */
@Singleton
@Startup
class ConnectionMetrics {
    private final Map<Problem.Code, Counter> refusals = new EnumMap<>(Problem.Code.class);
    private final Map<CloseReason, Counter> goodbyes = new HashMap<>();
    private final Counter slowReaders;
    private final Counter silent;
    private final Counter upgradesRefused;

    @Inject
    ConnectionMetrics(MeterRegistry registry) {
        for (Problem.Code code : Problem.Code.values()) {
            refusals.put(
                    code,
                    Counter.builder("support.refusals")
                            .description("Problems that senders were told of, by their code")
                            .tag("code", MetricTags.word(code))
                            .register(registry));
        }
        goodbyes.put(CloseCodes.SEAT_REFUSED, closed("seat-refused", registry));
        goodbyes.put(CloseCodes.TAKEN_OVER, closed("taken-over", registry));
        goodbyes.put(CloseCodes.RESTART, closed("restart", registry));
        goodbyes.put(CloseCodes.FULL, closed("full", registry));
        goodbyes.put(CloseCodes.TOO_FAST, closed("too-fast", registry));
        goodbyes.put(CloseCodes.IDLE, closed("idle", registry));
        slowReaders = closed("slow-reader", registry);
        silent = closed("silent", registry);
        upgradesRefused = Counter.builder("support.upgrades.refused")
                .description("Connections refused with 429, as too many came from their address")
                .register(registry);
    }

    void refused(Problem.Code code) {
        requireNonNull(refusals.get(code)).increment();
    }

    /** A peer was asked to close. */
    void closed(CloseReason reason) {
        requireNonNull(goodbyes.get(reason)).increment();
    }

    /** A peer was cut, for not reading what it was sent. */
    void slowReaderCut() {
        slowReaders.increment();
    }

    /** A peer that gave no sign of life was let go. */
    void silentLetGo() {
        silent.increment();
    }

    void upgradeRefused() {
        upgradesRefused.increment();
    }

    private static Counter closed(String why, MeterRegistry registry) {
        return Counter.builder("support.sockets.closed")
                .description("Sockets that were closed or cut from this end, by why")
                .tag("why", why)
                .register(registry);
    }
}
