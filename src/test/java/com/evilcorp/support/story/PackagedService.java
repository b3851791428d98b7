package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The program as it is shipped, run as a process of its own in a folder of its own. */
final class PackagedService implements AutoCloseable {
    private static final Path PROGRAM =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Duration STARTING = Duration.ofSeconds(120);
    private static final Duration ENDING = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    PackagedService(Path folder, String... settings) {
        port = freePort();
        managementPort = freePort();
        log = folder.resolve("log-" + UUID.randomUUID() + ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + managementPort));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", PROGRAM.toString()));
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackagedService isReady() {
        await().atMost(STARTING).until(() -> {
            assertThat(process.isAlive()).as(log()).isTrue();
            return status(managementPort, "/q/health/ready") == 200;
        });
        return this;
    }

    String page(String path) {
        try {
            return HTTP.send(request(port, path), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Customer customer() {
        return new Customer(URI.create("ws://localhost:" + port + "/ws/customer"), UUID.randomUUID());
    }

    Rep console() {
        return new Rep(URI.create("ws://localhost:" + port + "/ws/rep"));
    }

    /** Everything it has printed so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a chance to say goodbye. */
    void isKilled() {
        process.destroyForcibly();
        exitCode();
    }

    void isAskedToStop() {
        process.destroy();
    }

    int exitCode() {
        await().atMost(ENDING).until(() -> !process.isAlive());
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            isAskedToStop();
            exitCode();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(int port, String path) throws InterruptedException {
        try {
            return HTTP.send(request(port, path), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
    }
}
