package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.SilentPeer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody answers what nobody asked. */
class ControlFramesFaultIT extends FaultScene {
    @Test
    void a_pong_that_answers_nothing_keeps_nobody() throws IOException {
        PackagedService service =
                stage.serviceStarts("-Dsupport.sockets.ping-interval=1s", "-Dsupport.sockets.pong-timeout=3s");
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

    private static boolean canSend(SilentPeer peer, String opcode) {
        try {
            peer.sendsRaw((byte) Integer.parseInt(opcode, 16), (byte) 0x80, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
