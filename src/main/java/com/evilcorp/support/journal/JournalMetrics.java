package com.evilcorp.support.journal;

import com.evilcorp.support.config.JournalConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.lease.Lease;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Whether the desk stores what it decides, how fast, and who is the desk, among the metrics. */
@Singleton
@Startup
class JournalMetrics {
    private static final Duration[] COMMITTED_WITHIN = LongStream.of(
                    1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final double[] DECISIONS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000};

    private final MeterRegistry registry;
    private final Timer commits;
    private final DistributionSummary sizes;
    private final Counter failures;

    @Inject
    JournalMetrics(MeterRegistry registry, SupportConfig config, JournalOutbox outbox, Lease lease) {
        this.registry = registry;
        this.commits = Timer.builder("support.journal.commit")
                .description("How long it took to commit a batch, in the try that did")
                .serviceLevelObjectives(COMMITTED_WITHIN)
                .register(registry);
        this.sizes = DistributionSummary.builder("support.journal.batch")
                .description("How many decisions were committed together")
                .baseUnit("decisions")
                .serviceLevelObjectives(DECISIONS)
                .register(registry);
        this.failures = Counter.builder("support.journal.failures")
                .description("Tries to commit a batch that failed")
                .register(registry);
        gauge("support.outbox", "decisions", "Decisions that are not stored yet", outbox, JournalOutbox::depth);
        gauge("support.outbox.weight", "lines", "The same, in lines", outbox, JournalOutbox::weight);
        gauge(
                "support.outbox.room",
                "lines",
                "How much may wait to be stored before commands are refused as busy",
                config.journal(),
                JournalConfig::outboxCapacity);
        gauge("support.outbox.size", "bytes", "The same, in memory", outbox, JournalOutbox::bytes);
        gauge(
                "support.outbox.size.room",
                "bytes",
                "How much of that there may be",
                config.journal(),
                JournalConfig::outboxCapacityBytes);
        gauge("support.lease.held", null, "Whether this process is the desk", lease, one -> one.isHeld() ? 1 : 0);
        gauge(
                "support.lease.age",
                "seconds",
                "For how long it has held the lease, 0 where it does not",
                lease,
                one -> one.age().toNanos() / 1e9);
    }

    void stored(int decisions, Duration took) {
        commits.record(took);
        sizes.record(decisions);
    }

    void failed() {
        failures.increment();
    }

    private <T> void gauge(String name, @Nullable String unit, String description, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value)
                .description(description)
                .baseUnit(unit)
                .strongReference(true)
                .register(registry);
    }
}
