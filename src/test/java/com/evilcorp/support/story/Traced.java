package com.evilcorp.support.story;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Traces are made, and each span is there as soon as it has ended. */
public final class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.simple", "true",
                "quarkus.otel.exporter.otlp.enabled", "false");
    }
}
