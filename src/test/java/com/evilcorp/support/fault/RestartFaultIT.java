package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The service is restarted on purpose, under load and in trouble. */
class RestartFaultIT extends FaultScene {
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final int RESTARTS = Soak.or(1, 20);
    private static final int WAITING = 100;
    private static final int TALKING = 20;
    private static final long EVERY_MS = 250;

    RestartFaultIT() {
        super("-Dsupport.desk.max-lines-while-waiting=5000", "-Dsupport.desk.max-text-while-waiting=250000");
    }

    @Test
    void a_rolling_restart_under_load_loses_no_line_doubles_none_and_ends_no_session() {
        PackagedService current = stage.serviceStarts();
        RepsBrowser rep = stage.rep();
        CustomersBrowser served = stage.customer("served").isQueued();
        rep.attends(served);
        List<CustomersBrowser> waiting = stage.crowd(WAITING);
        ScheduledExecutorService load = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger count = new AtomicInteger();
        load.scheduleAtFixedRate(
                () -> talk(rep, served, waiting, count.incrementAndGet()), 0, EVERY_MS, TimeUnit.MILLISECONDS);

        Duration longest = Duration.ZERO;
        for (int restart = 0; restart < RESTARTS; restart++) {
            int before = count.get();
            await().atMost(Browser.PATIENCE).until(() -> count.get() > before + 4);
            PackagedService next = stage.anotherProcess();
            await().atMost(Browser.PATIENCE).until(() -> next.readiness() == 503);
            Duration took = stops(current);
            longest = took.compareTo(longest) > 0 ? took : longest;
            stage.browsersFind(next);
            next.isReady();
            stage.browsers().forEach(Browser::isBack);
            current = next;
        }
        load.shutdownNow();
        stage.everythingIsReceipted();
        await().atMost(Browser.PATIENCE)
                .untilAsserted(() -> assertThat(rep.lines()).isEqualTo(served.lines()));

        assertThat(rep.open()).isEqualTo(served.session());
        assertThat(waiting).extracting(CustomersBrowser::state).containsOnly("waiting");
        assertThat(stage.database().counts("select count(*) from transcript where outcome is not null"))
                .isZero();
        assertThat(served.closeCodes()).contains(1012).doesNotContain(1000, 1001);
        stage.balance(RESTARTS + " rolling restarts, " + (WAITING + 2) + " browsers, longest stop " + longest.toMillis()
                        + " ms")
                .isComplete();
    }

    @Test
    void asked_to_stop_while_the_database_hangs_it_ends_in_time_without_a_receipt_and_the_line_is_kept_once() {
        PackagedService service = stage.serviceStarts();
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        ada.seesLine("one");
        stage.database().isFrozen();
        UUID id = UUID.randomUUID();
        ada.sends("say", "id", id, "text", "two");
        ada.isHeard();
        Duration took = stops(service);
        assertThat(ada.closeCode()).isEqualTo(1012);
        assertThat(ada.frames()).noneMatch(frame -> frame.path("text").asText().equals("two"));
        Report.row("asked to stop while the database hangs", took.toMillis() + " ms");

        // What the database had been sent it may take yet; who got no receipt says it again.
        stage.database().isThawed();
        Customer back = stage.serviceStarts().customer();
        back.resumes(ada, 2);
        back.sends("say", "id", id, "text", "two");
        assertThat(back.seesLine("two").path("id").asText()).isEqualTo(id.toString());
        assertThat(stage.database().counts("select count(*) from line where said = 'two'"))
                .isOne();
    }

    /** In time, and with a code that means that it was asked to. */
    private static Duration stops(PackagedService service) {
        Instant asked = Instant.now();
        service.isAskedToStop();
        assertThat(service.exitCode()).isIn(0, 143);
        Duration took = Duration.between(asked, Instant.now());
        assertThat(took).isLessThan(STOPPING);
        return took;
    }

    private static void talk(RepsBrowser rep, CustomersBrowser served, List<CustomersBrowser> waiting, int round) {
        served.says("asked " + round);
        rep.says("answered " + round);
        waiting.get(round % TALKING).says("still waiting " + round);
    }
}
