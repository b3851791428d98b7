package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.SilentPeer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lines that are dead without anybody having said so, with the limits of the service as they are. */
@Execution(ExecutionMode.CONCURRENT)
class DeadLineFaultIT extends FaultScene {
    private static final Duration FOUND = Duration.ofSeconds(45);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    @Test
    void who_vanishes_without_a_word_or_only_writes_is_found_and_let_go_and_the_seat_is_free_again() throws Exception {
        PackagedService service = stage.serviceStarts();
        try (Proxy line = new Proxy(service.port());
                SilentPeer writer = new SilentPeer(URI.create("ws://localhost:" + service.port() + "/ws/customer"))) {
            Rep rep = new Rep(URI.create("ws://localhost:" + line.port() + "/ws/rep"));
            rep.sits();
            Customer ada = service.customer();
            ada.starts("Ada", "one");
            rep.attends(ada);
            ada.sees("attended");
            Customer bob =
                    new Customer(URI.create("ws://localhost:" + line.port() + "/ws/customer"), UUID.randomUUID());
            bob.starts("Bob", "two");
            writer.sends("{\"type\":\"start\",\"name\":\"Cleo\"}");

            line.isStalled();
            Instant vanished = Instant.now();
            await().atMost(FOUND)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> writer.canSend("{\"type\":\"ping\"}") && isSeen(ada, "repAway"));
            Report.row("vanished console found after", since(vanished));
            await().atMost(FOUND.minus(Duration.between(vanished, Instant.now()))
                            .plus(MARGIN))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> !writer.canSend("{\"type\":\"ping\"}"));
            Report.row("customer who only writes cut after", since(vanished));

            await().atMost(GRACE.plus(MARGIN)).until(() -> isSeen(ada, "ended"));
            assertThat(ada.sees("ended").path("outcome").asText()).isEqualTo("REP_LEFT");
            await().atMost(GRACE.plus(MARGIN)).untilAsserted(() -> assertThat(stage.database()
                            .asks(
                                    "select name, outcome from transcript order by number",
                                    row -> row.getString(1) + " " + row.getString(2)))
                    .containsExactly("Ada REP_LEFT", "Bob ABANDONED", "Cleo ABANDONED"));
            try (Rep next = service.console()) {
                next.sits();
            }
            ada.close();
        }
    }

    @Test
    void a_service_that_was_frozen_takes_nobody_for_dead() {
        Duration limit = Duration.ofSeconds(10);
        PackagedService service = stage.serviceStarts(
                "-Dsupport.sockets.silence-timeout=" + limit.toSeconds() + "s", "-Dsupport.sockets.ping-interval=1h");
        try (Rep rep = service.console();
                Customer ada = service.customer()) {
            rep.sits();
            ada.starts("Ada", "one");
            rep.sees("arrived");
            // Long enough to be known as silent, and then far too long: but that was not the peers' silence.
            passes(Duration.ofSeconds(3));
            Signals.freeze(service.process());
            passes(limit.multipliedBy(2));
            Signals.send("CONT", service.process());
            passes(Duration.ofSeconds(3));
            assertThat(rep.isOpen()).isTrue();
            ada.says("two");
            rep.attends(ada);
        }
    }

    private static void passes(Duration time) {
        Instant end = Instant.now().plus(time);
        await().atMost(time.multipliedBy(2)).until(() -> Instant.now().isAfter(end));
    }

    private static boolean isSeen(Customer customer, String type) {
        return customer.frames().stream()
                .anyMatch(frame -> frame.path("type").asText().equals(type));
    }

    private static String since(Instant then) {
        return Duration.between(then, Instant.now()).toSeconds() + " s";
    }
}
