package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.SilentPeer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody sends frames that say nothing. */
class ControlFramesFaultIT extends FaultScene {
    private static final int FRAMES = 20_000;
    /** Before anybody is cut for other reasons. */
    private static final Duration SOON = Duration.ofSeconds(15);

    /** A frame without a mask's worth, and without anything in it. */
    private static final byte EMPTY = (byte) 0x80;

    @ParameterizedTest
    @CsvSource({"ping, 89", "pong, 8a"})
    void many_of_them_close_the_connection(String unused, String opcode) throws IOException {
        PackagedService service = stage.serviceStarts();
        try (SilentPeer flood = peer(service)) {
            floods(flood, opcode);
            flood.isCutWithin(SOON);
        }
        assertThat(service.metrics()).contains("support_sockets_closed_total{why=\"too-fast\"} 1.0");
    }

    @Test
    void a_message_that_never_ends_closes_the_connection() throws IOException {
        PackagedService service = stage.serviceStarts();
        try (SilentPeer endless = peer(service)) {
            endless.sendsRaw((byte) 0x01, (byte) 0x81, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) '{');
            floods(endless, "00");
            endless.isCutWithin(SOON);
        }
    }

    @Test
    void a_pong_that_answers_nothing_keeps_nobody() throws IOException {
        PackagedService service =
                stage.serviceStarts("-Dsupport.sockets.ping-interval=1s", "-Dsupport.sockets.answer-limit=3s");
        try (SilentPeer liar = peer(service)) {
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !canSend(liar, "8a"));
        }
        assertThat(service.metrics()).contains("support_sockets_closed_total{why=\"silent\"} 1.0");
        // Who answers what is asked stays, for as long.
        CustomersBrowser ada = stage.customer("Ada").isQueued();
        await().during(Duration.ofSeconds(8)).atMost(Duration.ofSeconds(20)).until(() -> ada.comebacks() == 0);
    }

    private static SilentPeer peer(PackagedService service) throws IOException {
        return new SilentPeer(URI.create("ws://127.0.0.1:" + service.port() + "/ws/customer"));
    }

    private static void floods(SilentPeer peer, String opcode) {
        for (int sent = 0; sent < FRAMES && canSend(peer, opcode); sent++) {
            // as fast as it goes
        }
    }

    private static boolean canSend(SilentPeer peer, String opcode) {
        try {
            peer.sendsRaw((byte) Integer.parseInt(opcode, 16), EMPTY, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
