package com.evilcorp.support.fault;

import static com.evilcorp.support.story.BareConnection.answer;
import static com.evilcorp.support.story.BareConnection.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.BareConnection;
import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.Rep;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody on the customers' port wants to read what is for staff. */
class StaffPortFaultIT extends FaultScene {
    private static final List<String> STAFF = List.of(
            "/support",
            "/support/",
            "/support/shift",
            "/support/replies",
            "/support/orders",
            "/transcripts",
            "/transcripts/figures",
            "/transcripts/sessions.csv",
            "/transcripts/sessions.jsonl",
            "/transcripts/unreviewed",
            "/transcripts/scorecard",
            "/transcripts/agreement",
            "/transcripts/changes",
            "/ws/rep");
    private static final String[] SOCKET = {
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: c2l4dGVlbiBieXRlcyEhIQ=="
    };

    private final int staffPort = PackagedService.freePort();
    private int port;

    @BeforeEach
    void starts() {
        port = stage.serviceStarts("-Dsupport.staff.port=" + staffPort).port();
    }

    @Test
    void neither_port_knows_the_paths_of_the_other() throws IOException {
        String unknown = withoutItsOwn(answer(port, "GET /no-such-page"));
        for (String path : STAFF) {
            assertThat(withoutItsOwn(answer(port, "GET " + path))).as(path).isEqualTo(unknown);
        }
        assertThat(status(answer(port, "GET /"))).isEqualTo(200);
        assertThat(status(answer(port, "GET /support-chat.js"))).isEqualTo(307);
        assertThat(status(answer(staffPort, "GET /"))).isEqualTo(404);
        assertThat(status(answer(staffPort, "GET /queue"))).isEqualTo(404);
        assertThat(status(answer(staffPort, "GET /ws/customer"))).isEqualTo(404);
        assertThat(status(answer(staffPort, "POST /cart"))).isEqualTo(404);
        for (String path : List.of("/support", "/transcripts", "/transcripts/sessions.csv", "/favicon.svg")) {
            assertThat(status(answer(staffPort, "GET " + path))).as(path).isEqualTo(200);
        }
        String console = answer(staffPort, "GET /support");
        String script = console.replaceAll("(?s).*src=\"(/static/[^\"]+\\.js)\".*", "$1");
        assertThat(status(answer(staffPort, "GET " + script))).as(script).isEqualTo(200);
    }

    @Test
    void the_rep_sits_at_the_port_of_staff_alone() throws IOException {
        try (BareConnection stranger = new BareConnection(port)) {
            stranger.asks("GET /ws/rep", SOCKET);
            assertThat(status(stranger.readsHead())).isEqualTo(404);
        }
        new Rep(URI.create("ws://localhost:" + staffPort + "/ws/rep")).sits();
        stage.customer("Ada").isQueued();
    }

    @Test
    void it_is_told_to_leave_like_the_other() {
        Rep rep = new Rep(URI.create("ws://localhost:" + staffPort + "/ws/rep"));
        rep.sits();
        stage.service().isAskedToStop();
        assertThat(rep.closeCode()).isEqualTo(1012);
        assertThat(stage.service().exitCode()).isIn(0, 143);
        assertThat(stage.service().log()).doesNotContain(" ERROR ").doesNotContain("\tat ");
    }

    /** Without the request's id, which no two answers share. */
    private static String withoutItsOwn(String answer) {
        return answer.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }
}
