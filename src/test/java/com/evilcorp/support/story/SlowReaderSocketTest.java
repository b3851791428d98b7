package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.OpenHouse;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Peers that are sent more than they read. */
@QuarkusTest
@TestProfile(OpenHouse.class)
@Tag("slow")
class SlowReaderSocketTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The kernel takes some megabytes before anything piles up here. */
    private static final int MOST_LINES = 10_000;
    /** Together they are more than may wait, and less than a kernel takes. */
    private static final int LONG = 300;

    private static final String LONG_WINDED = "x".repeat(1_990);

    @Test
    void a_customer_who_does_not_read_is_cut_and_has_the_grace_to_come_back_to_every_line() throws IOException {
        Rep rep = console();
        rep.sits();
        try (SilentPeer ada = new SilentPeer(socket(customers))) {
            ada.sends("{\"type\":\"start\",\"name\":\"Ada\"}");
            String queued = ada.readUntil("\"position\"");
            rep.sends("attend", "session", SilentPeer.field(queued, "session"));
            rep.sees("attended");

            int said = talksUntilCustomerIsAway(rep);

            await().atMost(PATIENCE).until(() -> openSockets() == 1);
            assertThat(metrics().value("support_sockets_closed_total", "why", "slow-reader"))
                    .isEqualTo(1);
            ada.isCutWithin(PATIENCE);
            Customer back = customer();
            back.sends("resume", "token", SilentPeer.field(queued, "token"), "after", said - 2);
            assertThat(back.sees("resumed").path("state").asText()).isEqualTo("open");
            rep.sees("customerBack");
            assertThat(back.sees("said").path("seq").asInt()).isEqualTo(said - 1);
            assertThat(back.sees("said").path("seq").asInt()).isEqualTo(said);
        }
    }

    @Test
    void a_conversation_that_is_longer_than_what_may_wait_is_shown_to_whoever_comes_back_to_it() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "Is that all?");
        rep.attends(ada);
        for (int i = 0; i < LONG; i++) {
            rep.says(LONG_WINDED + i);
        }

        rep.drops();
        Rep again = console();
        JsonNode seated = again.sitsAgain(rep);
        ada.drops();
        Customer reloaded = customer();
        reloaded.resumes(ada, 0);

        assertThat(seated.path("open").path("lines")).hasSize(1 + LONG);
        assertThat(again.says("Still here?").path("seq").asInt()).isEqualTo(2 + LONG);
        reloaded.sees("said", line -> line.path("text").asText().equals("Still here?"));
        assertThat(reloaded.frames().stream()
                        .filter(frame -> frame.path("type").asText().equals("said")))
                .hasSize(2 + LONG);
    }

    private static int talksUntilCustomerIsAway(Rep rep) {
        int said = 0;
        while (rep.frames().stream().noneMatch(frame -> isAway(frame))) {
            assertThat(said++).as("lines said to a customer who does not read").isLessThan(MOST_LINES);
            rep.sends("say", "id", UUID.randomUUID(), "text", LONG_WINDED + said);
            rep.sees("said");
        }
        return said;
    }

    private static boolean isAway(JsonNode frame) {
        return frame.path("type").asText().equals("customerAway");
    }

    private int openSockets() {
        return (int) metrics().value("support_sockets");
    }
}
