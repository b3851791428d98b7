package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What connections may do, and how they end when they do more, or nothing at all. */
@QuarkusTest
@TestProfile(LimitsSocketTest.Narrow.class)
@Tag("slow")
class LimitsSocketTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void a_connection_that_asks_for_nothing_is_closed() {
        Customer idler = customer();
        Rep onlooker = console();
        Customer ada = customer();
        ada.starts("Ada", "1");
        assertThat(idler.closeCode()).isEqualTo(1008);
        assertThat(onlooker.closeCode()).isEqualTo(1008);
        ada.says("still here");
    }

    @Test
    void a_silent_customer_is_cut_and_given_up() throws IOException {
        double before = metrics().value("support_sockets_closed_total", "why", "silent");
        Rep rep = console();
        rep.sits();
        try (SilentPeer ada = new SilentPeer(socket(customers))) {
            ada.sends("{\"type\":\"start\",\"name\":\"Ada\"}");
            rep.sees("arrived");
            ada.isCutWithin(PATIENCE);
        }
        assertThat(rep.sees("left").path("outcome").asText()).isEqualTo("ABANDONED");
        assertThat(metrics().value("support_sockets_closed_total", "why", "silent"))
                .isEqualTo(before + 1);
    }

    @Test
    void a_peer_that_writes_and_never_reads_is_cut_all_the_same() throws IOException {
        Rep rep = console();
        rep.sits();
        try (SilentPeer ada = new SilentPeer(socket(customers))) {
            ada.sends("{\"type\":\"start\",\"name\":\"Ada\"}");
            rep.sees("arrived");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> !ada.canSend("{\"type\":\"ping\"}"));
        }
        assertThat(rep.sees("left").path("outcome").asText()).isEqualTo("ABANDONED");
    }

    @Test
    void a_peer_that_does_not_answer_a_goodbye_is_cut() throws IOException {
        try (SilentPeer idler = new SilentPeer(socket(customers))) {
            idler.readUntil("nothing asked for");
            idler.isCutWithin(PATIENCE);
        }
    }

    @Test
    void who_pings_too_often_is_told_so_and_hears_no_more() throws IOException {
        try (SilentPeer flood = new SilentPeer(socket(customers))) {
            flood.sendsRaw(HexFormat.of().parseHex("898000000000".repeat(200)));
            assertThat(flood.closeCode()).isEqualTo(1008);
            flood.hearsNoMore();
        }
    }

    @Test
    void a_console_whose_former_connection_is_silent_gets_its_seat_back() throws IOException {
        try (SilentPeer dead = new SilentPeer(socket(consoles))) {
            dead.sends("{\"type\":\"sit\"}");
            String token = SilentPeer.field(dead.readUntil("\",\"queue\""), "token");
            Rep back = console();
            back.sends("sit", "token", token);
            back.isSeated();
            assertThat(back.token()).isEqualTo(token);
            dead.isCutWithin(PATIENCE);
            back.sends("ping");
            back.sees("pong");
        }
    }

    @Test
    void a_console_that_fell_silent_can_say_nothing_once_another_sits() throws IOException {
        Customer ada = customer();
        ada.starts("Ada", "1");
        try (SilentPeer dead = new SilentPeer(socket(consoles))) {
            dead.sends("{\"type\":\"sit\"}");
            dead.readUntil("\",\"queue\"");
            ada.sees("position", position -> position.path("repPresent").asBoolean());
            ada.sees("position", position -> !position.path("repPresent").asBoolean());
            Rep next = console();
            next.sits();
            next.attends(ada);
            ada.sees("attended");
            dead.canSend(Peer.frame("say", "id", UUID.randomUUID(), "text", "I am back."));
            dead.canSend(Peer.frame("end"));
            dead.isCutWithin(PATIENCE);
            next.says("It is me now.");
            ada.seesLine("It is me now.");
            ada.seesNo("ended");
        }
    }

    @Test
    void a_console_that_goes_while_the_former_one_is_asked_does_not_take_the_seat_with_it() throws IOException {
        try (SilentPeer dead = new SilentPeer(socket(consoles))) {
            dead.sends("{\"type\":\"sit\"}");
            String token = SilentPeer.field(dead.readUntil("\",\"queue\""), "token");
            Rep impatient = console();
            impatient.sends("sit", "token", token);
            impatient.closes();
            dead.isCutWithin(PATIENCE);
            Rep third = console();
            third.sends("sit", "token", token);
            third.isSeated();
            assertThat(third.token()).isEqualTo(token);
        }
    }

    @Test
    void more_than_may_wait_are_told_that_the_queue_is_full() {
        for (int i = 0; i < 3; i++) {
            customer().starts("Customer", "x");
        }
        Customer late = customer();
        late.sends("start");
        late.seesProblem("queue-full");
    }

    @Test
    void more_connections_than_an_address_may_hold_are_refused_before_they_stand() {
        double before = metrics().value("support_upgrades_refused_total");
        List<Customer> held = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        held.add(customer());
                    }
                })
                .hasRootCauseMessage("Unexpected HTTP response status code 429");
        assertThat(held).hasSizeBetween(5, 12);
        assertThat(metrics().value("support_upgrades_refused_total")).isEqualTo(before + 1);
    }

    /** Everything small, so that it is reached. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "support.sockets.idle-timeout", "1500ms",
                    "support.sockets.silence-timeout", "3s",
                    "support.sockets.pong-timeout", "4s",
                    "support.sockets.probe-timeout", "1s",
                    "support.sockets.max-per-address", "12",
                    "support.desk.max-waiting", "3",
                    "support.pictures.enabled", "false",
                    "support.sockets.ping-interval", "1s");
        }
    }
}
