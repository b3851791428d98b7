package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two processes on one database are one desk: the other waits, and goes on where the first stopped, however it did. */
class StandbyFaultIT extends FaultScene {
    private static final Duration TAKEOVER = Duration.ofSeconds(15);
    private static final int WAITING = 20;

    @Test
    void a_standby_serves_nobody_and_takes_over_from_one_that_died_and_from_one_that_is_frozen() throws Exception {
        PackagedService first = stage.serviceStarts();
        RepsBrowser rep = stage.rep();
        CustomersBrowser served = stage.customer("served").isQueued();
        rep.attends(served);
        List<CustomersBrowser> waiting = stage.crowd(WAITING);
        PackagedService second = stage.anotherProcess();
        standsBy(second);

        talk(served, rep, "with the first");
        first.isKilled();
        Instant died = Instant.now();
        talk(served, rep, "with nobody");
        stage.browsersFind(second);
        await().atMost(TAKEOVER).until(() -> second.readiness() == 200);
        Report.row(
                "takeover from one that was killed",
                Duration.between(died, Instant.now()).toMillis() + " ms");
        everybodyIsBack(rep, served, waiting);

        PackagedService third = stage.anotherProcess();
        standsBy(third);
        Customer onTheFrozen = second.customer();
        onTheFrozen.starts("Frozen", "on the frozen one");
        talk(served, rep, "with the second");
        stage.everythingIsReceipted();
        Signals.freeze(second.process());
        Instant frozen = Instant.now();
        // This line is in its receive buffer when it wakes up.
        onTheFrozen.sends("say", "id", UUID.randomUUID(), "text", "said to the frozen one");
        stage.browsersFind(third);
        await().atMost(TAKEOVER).until(() -> third.readiness() == 200);
        Report.row(
                "takeover from one that was frozen",
                Duration.between(frozen, Instant.now()).toMillis() + " ms");
        talk(served, rep, "with the third");
        everybodyIsBack(rep, served, waiting);

        Signals.send("CONT", second.process());
        assertThat(onTheFrozen.closeCode()).isEqualTo(1012);
        assertThat(onTheFrozen.frames())
                .noneMatch(frame -> frame.path("text").asText().equals("said to the frozen one"));
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.log()).contains("Another process has taken over the desk");
        talk(served, rep, "after the second woke up");
        stage.everythingIsReceipted();
        assertThat(rep.lines()).isEqualTo(served.lines());
        assertThat(stage.database().counts("select count(*) from line where said = 'said to the frozen one'"))
                .isZero();
        stage.balance("taken over twice, once from a frozen process").isComplete();
        assertThat(stage.database()
                        .counts("select count(*) from transcript where outcome is not null and name <> 'Frozen'"))
                .isZero();
    }

    private static void talk(CustomersBrowser served, RepsBrowser rep, String when) {
        for (int i = 0; i < 5; i++) {
            served.says(when + ", asked " + i);
            rep.says(when + ", answered " + i);
        }
    }

    private static void everybodyIsBack(RepsBrowser rep, CustomersBrowser served, List<CustomersBrowser> waiting) {
        rep.hasReceiptsForAll();
        served.hasReceiptsForAll();
        waiting.forEach(Browser::isBack);
        assertThat(rep.open()).isEqualTo(served.session());
        assertThat(waiting).extracting(CustomersBrowser::state).containsOnly("waiting");
    }

    private static void standsBy(PackagedService service) throws Exception {
        await().atMost(Browser.PATIENCE).until(() -> service.liveness() == 200);
        await().atMost(Browser.PATIENCE).until(() -> service.readiness() == 503);
        await().atMost(Browser.PATIENCE).until(() -> service.status("/") == 503);
        HttpResponse<Void> upgrade = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + "/ws/customer"))
                                .header("Sec-WebSocket-Version", "13")
                                .header("Sec-WebSocket-Key", "c2l4dGVlbiBieXRlcyEhIQ==")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(upgrade.statusCode()).isEqualTo(503);
        assertThat(upgrade.headers().firstValue("Retry-After")).isPresent();
    }
}
