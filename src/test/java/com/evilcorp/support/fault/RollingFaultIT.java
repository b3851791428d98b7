package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.SilentPeer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A roll-out as {@code k8s/components/rolling} has it: the successor stands by before the former desk leaves. With a rep, one whom
 * they serve, and as many who wait as {@code -Drolling.waiting} says.
 */
class RollingFaultIT extends FaultScene {
    private static final int WAITING = Integer.getInteger("rolling.waiting", 50);
    private static final int ROLLOUTS = Soak.or(2, 20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    RollingFaultIT() {
        super(
                "-Dsupport.journal.lease-interval=200ms",
                "-Dsupport.journal.lease-max-attempts=50",
                // As long as the silent are ever waited for.
                "-Dsupport.journal.goodbye-timeout=20s",
                "-Dsupport.desk.max-lines-while-waiting=5000",
                "-Dsupport.desk.max-text-while-waiting=250000");
    }

    @Test
    void the_desk_is_handed_to_a_standby_and_back_and_nobody_who_is_connected_loses_anything() {
        PackagedService desk = stage.serviceStarts();
        RepsBrowser rep = stage.rep();
        CustomersBrowser served = stage.customer("served").isQueued();
        rep.attends(served);
        List<CustomersBrowser> waiting = stage.crowd(WAITING);
        AtomicInteger said = new AtomicInteger();
        ScheduledExecutorService load = Executors.newSingleThreadScheduledExecutor();
        load.scheduleAtFixedRate(
                () -> talk(rep, served, waiting, said.incrementAndGet()), 0, 100, TimeUnit.MILLISECONDS);

        for (int i = 0; i < ROLLOUTS; i++) {
            int before = said.get();
            PackagedService successor = stage.anotherProcess();
            await().atMost(Browser.PATIENCE).until(() -> successor.readiness() == 503);
            await().atMost(Browser.PATIENCE).until(() -> said.get() > before + 4);
            assertThat(desk.readiness()).isEqualTo(200);
            assertThat(successor.log()).contains("standing by");

            Duration gap = handOver(desk, successor);
            Report.row(
                    "rolled to a standby, " + (WAITING + 2) + " browsers, nobody served for",
                    gap.toMillis() + " ms",
                    "load of " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            stage.browsers().forEach(Browser::isBack);
            assertThat(desk.exitCode()).isIn(0, 143);
            desk = successor;
        }
        load.shutdownNow();
        stage.everythingIsReceipted();

        assertThat(rep.open()).isEqualTo(served.session());
        assertThat(waiting).extracting(CustomersBrowser::state).containsOnly("waiting");
        assertThat(stage.database().counts("select count(*) from transcript where outcome is not null"))
                .isZero();
        stage.balance(ROLLOUTS + " roll-outs by standby").isComplete();
    }

    @Test
    void a_browser_that_does_not_answer_the_goodbye_keeps_the_standby_from_nothing() throws IOException {
        PackagedService desk = stage.serviceStarts();
        URI socket = URI.create("ws://localhost:" + desk.port() + "/ws/customer");
        try (SilentPeer silent = new SilentPeer(socket)) {
            PackagedService successor = stage.anotherProcess();
            await().atMost(Browser.PATIENCE).until(() -> successor.readiness() == 503);

            handOver(desk, successor);

            assertThat(desk.process().isAlive()).isTrue();
            silent.isCutWithin(Browser.PATIENCE);
            assertThat(desk.exitCode()).isIn(0, 143);
        }
    }

    /** Answers for how long neither was ready. */
    private Duration handOver(PackagedService desk, PackagedService successor) {
        desk.isAskedToStop();
        Instant asked = Instant.now();
        stage.browsersFind(successor);
        await().atMost(Browser.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> successor.readiness() == 200);
        return Duration.between(asked, Instant.now());
    }

    private static void talk(RepsBrowser rep, CustomersBrowser served, List<CustomersBrowser> waiting, int round) {
        served.says("asked " + round);
        rep.says("answered " + round);
        waiting.get(round % waiting.size()).says("still waiting " + round);
    }
}
