package com.evilcorp.support.notify;

import com.evilcorp.support.story.PackagedService;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Somebody is to be called, on this machine, in a trace. */
public final class Calling implements QuarkusTestProfile {
    private static final String KEPT = "calling.port";

    /** Where they listen. It is kept where each loader of this class finds the same. */
    static int port() {
        return Integer.parseInt((String)
                System.getProperties().computeIfAbsent(KEPT, unused -> String.valueOf(PackagedService.freePort())));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "support.notify.url", "http://localhost:" + port() + "/",
                "support.notify.secret", "a secret between us",
                "support.notify.private-hosts", "localhost",
                "support.notify.interval", "1h",
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.exporter.otlp.enabled", "false");
    }
}
