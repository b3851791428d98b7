package com.evilcorp.support.fault;

import static com.evilcorp.support.story.BareConnection.answer;
import static com.evilcorp.support.story.BareConnection.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.BareConnection;
import com.evilcorp.support.story.PackagedService;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Somebody pretends to be of this site, or to be somebody else. */
class OriginFaultIT extends FaultScene {
    @Test
    void it_does_not_start_open_to_another_site() {
        PackagedService service = stage.anotherProcess("-Dquarkus.http.cors.origins=https://other.example");
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.log())
                .startsWith("The support desk cannot start: quarkus.http.cors.origins would open all of it to"
                        + " https://other.example.")
                .doesNotContain("\tat ");
        PackagedService open = stage.anotherProcess("-Dquarkus.http.cors.origins=/.*/");
        assertThat(open.exitCode()).isEqualTo(1);
        stage.serviceStarts("-Dsupport.chat.origins=https://partner.example");
    }

    @Test
    void a_name_that_leads_here_but_is_not_ours_is_refused_on_both_ports() throws IOException {
        int staffPort = PackagedService.freePort();
        PackagedService service = stage.serviceStarts(
                "-Dsupport.staff.port=" + staffPort, "-Dsupport.http.hosts=shop.example,DESK.example");
        assertThat(asksFor(service.port(), "/", "attacker.example")).isEqualTo(421);
        assertThat(asksFor(service.port(), "/", "shop.example.attacker.example"))
                .isEqualTo(421);
        assertThat(asksFor(staffPort, "/transcripts", "attacker.example:" + staffPort))
                .isEqualTo(421);
        assertThat(asksFor(staffPort, "/ws/rep", "attacker.example")).isEqualTo(421);
        assertThat(asksFor(service.port(), "/", "shop.example")).isEqualTo(200);
        assertThat(asksFor(staffPort, "/transcripts", "desk.example:8081")).isEqualTo(200);
        assertThat(service.liveness()).isEqualTo(200);
    }

    @Test
    void what_a_stranger_writes_before_the_proxy_does_makes_nobody_else_of_them() throws IOException {
        PackagedService service = stage.serviceStarts(
                "-Dsupport.sockets.connect-burst=3",
                "-Dsupport.sockets.connects-per-second=1",
                "-Dquarkus.http.proxy.proxy-address-forwarding=true",
                "-Dquarkus.http.proxy.allow-x-forwarded=true",
                "-Dquarkus.http.proxy.trusted-proxies=127.0.0.1");
        int refused = 0;
        for (int i = 0; i < 10; i++) {
            refused += connects(service.port(), "198.51.100." + i + ", 192.0.2.1") == 429 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(3);
        assertThat(connects(service.port(), "198.51.100.1, 192.0.2.2")).isEqualTo(101);
    }

    private static int asksFor(int port, String path, String host) throws IOException {
        return status(answer(port, "GET " + path, "Host: " + host));
    }

    private static int connects(int port, String chain) throws IOException {
        try (BareConnection connection = new BareConnection(port)) {
            connection.asks(
                    "GET /ws/customer",
                    "Connection: Upgrade",
                    "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: c2l4dGVlbiBieXRlcyEhIQ==",
                    "X-Forwarded-For: " + chain);
            return status(connection.readsHead());
        }
    }
}
