package com.evilcorp.support;

import com.evilcorp.support.story.PackagedService;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Nobody is too fast, nothing is too much, and the pages of a partner may show the chat. */
public final class OpenHouse implements QuarkusTestProfile {
    private static final String KEPT = "partner.origin";

    /** The partner's origin, on this machine. It is kept where each loader of this class finds the same. */
    public static String partner() {
        return (String) System.getProperties()
                .computeIfAbsent(KEPT, unused -> "http://localhost:" + PackagedService.freePort());
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "support.chat.origins", partner(),
                "support.sockets.frames-per-second", "1000000",
                "support.sockets.frame-burst", "1000000",
                "support.sockets.address-frames-per-second", "1000000",
                "support.sockets.address-frame-burst", "1000000",
                "support.desk.most-lines", "1000000",
                "support.desk.most-text", "100000000");
    }
}
