package com.evilcorp.support.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.evilcorp.support.connection.InboundFrames;
import com.evilcorp.support.connection.MemoryConnections;
import com.evilcorp.support.customer.FromCustomer;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.rep.FromRep;
import java.util.Optional;

/**
 * Whatever is sent is a frame, or a problem that can be sent back: nothing is ever thrown. Runs through the seeds and
 * former findings; with {@code JAZZER_FUZZ=1}, and one test chosen, it looks for more.
 */
class WireFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void text_from_a_customer_is_a_frame_or_malformed(byte[] utf8) {
        reads(utf8, FromCustomer.class);
    }

    @FuzzTest(maxDuration = "2m")
    void text_from_a_rep_is_a_frame_or_malformed(byte[] utf8) {
        reads(utf8, FromRep.class);
    }

    private static void reads(byte[] utf8, Class<?> kind) {
        ConnectionId sender = new ConnectionId("sender");
        InboundFrames.process(sender, new String(utf8, UTF_8), kind, (unused, frame) -> Optional.empty())
                .ifPresent(MemoryConnections::canBeSent);
    }
}
