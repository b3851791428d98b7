package com.evilcorp.support.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks whether the pod is alive and ready, as patiently as {@code k8s/base/deployment.yaml} has Kubernetes ask, which would
 * restart it after three times in vain, and after two send it nobody any more. Here one is too many.
 */
final class Probes extends Honest {
    private static final long PAUSE_MS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI management;

    Probes(Pod pod) {
        super(PAUSE_MS);
        management = URI.create("http://localhost:" + pod.service().managementPort());
    }

    @Override
    void once() throws IOException, InterruptedException {
        assertThat(status("/q/health/live")).as("live").isEqualTo(200);
        assertThat(status("/q/health/ready")).as("ready").isEqualTo(200);
    }

    private int status(String probe) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(management.resolve(probe))
                .timeout(PATIENCE)
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }
}
