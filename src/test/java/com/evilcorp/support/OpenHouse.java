package com.evilcorp.support;

import com.evilcorp.support.story.PackagedService;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Nobody is too fast, nothing is too much, neither a peer nor the database is given up for being slow but by the limit that
 * is tested, and the pages of a partner may show the chat.
 */
public final class OpenHouse implements QuarkusTestProfile {
    private static final String KEPT = "partner.origin";

    /** The partner's origin, on this machine. It is kept where each loader of this class finds the same. */
    public static String partner() {
        return (String) System.getProperties()
                .computeIfAbsent(KEPT, unused -> "http://localhost:" + PackagedService.freePort());
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("support.chat.origins", partner()),
                Map.entry("support.sockets.frames-per-second", "1000000"),
                Map.entry("support.sockets.frame-burst", "1000000"),
                Map.entry("support.sockets.address-frames-per-second", "1000000"),
                Map.entry("support.sockets.address-frame-burst", "1000000"),
                Map.entry("support.desk.max-lines", "1000000"),
                Map.entry("support.desk.max-text", "100000000"),
                // Little of what is said may wait to be read, and that a peer answers no ping is not what it is cut
                // for.
                Map.entry("support.sockets.max-unsent", "524288"),
                Map.entry("support.sockets.pong-timeout", "1h"),
                Map.entry("support.sockets.silence-timeout", "1h"),
                Map.entry("support.desk.drop-grace", "10s"),
                // Nothing but the shop's own patience ends a question.
                Map.entry("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0"),
                Map.entry("support.journal.stall-timeout", "4s"));
    }
}
