package com.evilcorp.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Peers that do not read, a database that does not answer: nothing is given up but by the limit that is tested. */
public final class SlowWorld implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                // Nothing but the shop's own patience ends a question.
                Map.entry("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0"),
                Map.entry("support.journal.stall-limit", "4s"),
                // Much may be said, and little of it may wait to be read.
                Map.entry("support.sockets.most-unsent", "65536"),
                Map.entry("support.sockets.frame-burst", "100000"),
                Map.entry("support.desk.most-text", "100000000"),
                Map.entry("support.desk.most-lines", "100000"),
                // That it answers no ping must not be what a peer is cut for.
                Map.entry("support.sockets.answer-limit", "1h"),
                Map.entry("support.sockets.silence-limit", "1h"),
                Map.entry("support.desk.drop-grace", "30s"));
    }
}
