package com.evilcorp.support.fault;

import static com.evilcorp.support.story.BareConnection.answer;
import static com.evilcorp.support.story.BareConnection.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.BareConnection;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody holds on to connections, asks without end, or asks for what nobody has. */
class GreedyPeerFaultIT extends FaultScene {
    @Test
    void a_head_that_does_not_come_is_not_waited_for() throws IOException {
        PackagedService service = stage.serviceStarts("-Dsupport.http.header-timeout=300ms");
        try (BareConnection silent = new BareConnection(service.port());
                BareConnection slow = new BareConnection(service.port())) {
            assertThat(silent.readsToTheEnd()).isEmpty();
            slow.writes("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertThat(slow.readsToTheEnd()).isEmpty();
        }
        try (BareConnection kept = new BareConnection(service.port())) {
            kept.asks("GET /queue");
            assertThat(status(kept.readsHead())).isEqualTo(200);
            kept.writes("GET /queue HTTP/1.1\r\n");
            assertThat(kept.readsToTheEnd()).doesNotContain("HTTP/1.1 ");
        }
        // Neither does the limit cut who has become a socket.
        CustomersBrowser ada = stage.customer("Ada").isQueued();
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> ada.comebacks() == 0);
    }

    @Test
    void an_address_holds_so_many_connections_and_another_is_not_affected() throws IOException {
        PackagedService service = stage.serviceStarts("-Dsupport.http.max-connections-per-address=20");
        List<BareConnection> held = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            BareConnection one = new BareConnection(service.port(), "127.0.0.2");
            one.asks("GET /queue");
            assertThat(status(one.readsHead())).isEqualTo(200);
            held.add(one);
        }
        try (BareConnection oneMore = new BareConnection(service.port(), "127.0.0.2");
                BareConnection elsewhere = new BareConnection(service.port(), "127.0.0.3")) {
            assertThat(oneMore.readsToTheEnd()).isEmpty();
            elsewhere.asks("GET /queue");
            assertThat(status(elsewhere.readsHead())).isEqualTo(200);
        }
        held.get(0).close();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (BareConnection next = new BareConnection(service.port(), "127.0.0.2")) {
                next.asks("GET /queue");
                return status(next.readsHead()) == 200;
            }
        });
        for (BareConnection connection : held) {
            connection.close();
        }
    }

    @Test
    void an_address_that_reads_or_writes_too_fast_is_told_to_wait() throws IOException {
        PackagedService service = stage.serviceStarts(
                "-Dsupport.http.read-burst=20",
                "-Dsupport.http.reads-per-second=1",
                "-Dsupport.http.write-burst=5",
                "-Dsupport.http.writes-per-second=1");
        String refused = "";
        for (int i = 0; i < 100 && status(refused) != 429; i++) {
            refused = answer(service.port(), "GET /queue");
        }
        assertThat(refused).startsWith("HTTP/1.1 429 ").containsIgnoringCase("Retry-After: 5");
        assertThat(status(answer(service.port(), "POST /cart"))).isNotEqualTo(429);
        int answered = 0;
        while (answered < 100 && status(answer(service.port(), "POST /cart")) != 429) {
            answered++;
        }
        assertThat(answered).isLessThan(100);
        assertThat(service.liveness()).isEqualTo(200);
    }

    @Test
    void an_address_has_no_more_stored_than_its_share_of_a_day() throws IOException {
        PackagedService service = stage.serviceStarts("-Dsupport.http.max-stored-per-day=20000");
        Customer ada = service.customer();
        ada.starts("Ada", "x".repeat(1_000));
        for (int i = 0; i < 30; i++) {
            ada.sends("say", "id", UUID.randomUUID(), "text", "one more");
        }
        ada.seesProblem("busy");
        assertThat(buys(service, "127.0.0.1")).isEqualTo(429);
        assertThat(buys(service, "127.0.0.2")).isEqualTo(303);
        assertThat(stage.database()
                        .asks("select count(*) from line", row -> row.getInt(1))
                        .get(0))
                .isBetween(2, 20);
    }

    private static int buys(PackagedService service, String from) throws IOException {
        String form = "product=tinned-meeting";
        try (BareConnection connection = new BareConnection(service.port(), from)) {
            connection.asks(
                    "POST /cart",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + form.length());
            connection.writes(form);
            return status(connection.readsHead());
        }
    }
}
