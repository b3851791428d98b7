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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The {@link Program} as it is shipped, run as a process of its own in a folder of its own. */
public final class PackagedService implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(120);
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(15_000, 30_000));
    private static final UUID VISITOR = UUID.randomUUID();
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration ENDING = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> LOG_FOR_PEOPLE = List.of("-Dquarkus.log.console.json.enabled=false");
    /** Tests ask from one address, as fast as they can. */
    private static final List<String> GENEROUS_LIMITS = List.of(
            "-Dsupport.http.read-burst=1000000",
            "-Dsupport.http.write-burst=1000000",
            "-Dsupport.http.max-stored-per-day=1000000000000");
    /** What {@code Dockerfile.jvm} makes of the memory that {@code k8s/base/deployment.yaml} allows: 60 % of 512 MiB. */
    private static final List<String> MEMORY_OF_POD = List.of("-XX:+UseSerialGC", "-Xmx307m");

    /** A build in the background ignores the signal, and what it starts inherits that. */
    private static final List<String> TERMINAL = List.of("env", "--default-signal=INT", "setsid");

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    /**
     * With a log for people, and with limits that nobody meets who does not set them.
     *
     * @param settings system properties, each as {@code -Dname=value}
     */
    public PackagedService(Path folder, String... settings) {
        this(folder, List.of(), all(LOG_FOR_PEOPLE, GENEROUS_LIMITS, List.of(settings)), List.of());
    }

    private PackagedService(Path folder, List<String> launcher, List<String> settings, List<String> arguments) {
        port = freePort();
        managementPort = freePort();
        log = folder.resolve("log-" + UUID.randomUUID() + ".txt");
        List<String> all =
                new ArrayList<>(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + managementPort));
        all.addAll(settings);
        List<String> command = all(launcher, Program.command(all), arguments);
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

    /** Not to serve, but to check what is stored, as its exit code and its log tell. */
    static PackagedService thatChecksTranscripts(Path folder, String... settings) {
        return new PackagedService(folder, List.of(), List.of(settings), List.of("--check-transcripts"));
    }

    /** As at a terminal: in a process group of its own, which a Ctrl-C is for, and with the log that it has there. */
    static PackagedService atTerminal(Path folder) {
        return new PackagedService(folder, TERMINAL, GENEROUS_LIMITS, List.of());
    }

    /** On a machine that lets it open so many files. */
    public static PackagedService withFiles(int files, Path folder, String... settings) {
        return new PackagedService(
                folder,
                List.of("prlimit", "--nofile=" + files),
                all(LOG_FOR_PEOPLE, GENEROUS_LIMITS, List.of(settings)),
                List.of());
    }

    /** With the log that it has in service. */
    static PackagedService inService(Path folder, String... settings) {
        return new PackagedService(folder, List.of(), all(GENEROUS_LIMITS, List.of(settings)), List.of());
    }

    /** With the memory and the limits that it has in a pod. */
    public static PackagedService inPod(Path folder, String... settings) {
        return new PackagedService(folder, List.of(), all(LOG_FOR_PEOPLE, MEMORY_OF_POD, List.of(settings)), List.of());
    }

    @SafeVarargs
    private static List<String> all(List<String>... settings) {
        return Stream.of(settings).flatMap(List::stream).toList();
    }

    /** Waits until it holds the desk. */
    public PackagedService isReady() {
        await().atMost(STARTING).until(() -> {
            assertThat(process.isAlive()).as(log()).isTrue();
            return readiness() == 200;
        });
        return this;
    }

    /** Whether it holds the desk: 200, or 503; 0 if it does not answer. */
    public int readiness() {
        return status(managementPort, "/q/health/ready");
    }

    /** Whether it should be left running: 200, or 503; 0 if it does not answer. */
    public int liveness() {
        return status(managementPort, "/q/health/live");
    }

    /** With which status it answers for a page; 0 if it does not answer. */
    public int status(String path) {
        return status(port, path);
    }

    /** The port of its pages and sockets. */
    public int port() {
        return port;
    }

    /** The port of its probes and metrics. */
    public int managementPort() {
        return managementPort;
    }

    /** Its process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** What it tells of itself. */
    public String metrics() {
        return text(managementPort, "/q/metrics");
    }

    /** A page's text. */
    public String page(String path) {
        return text(port, path);
    }

    private static String text(int port, String path) {
        try {
            return HTTP.send(request(port, path), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A customer's browser on it. */
    public Customer customer() {
        return new Customer(URI.create("ws://localhost:" + port + "/ws/customer"), UUID.randomUUID());
    }

    /** A console on it. */
    public Rep console() {
        return new Rep(URI.create("ws://localhost:" + port + "/ws/rep"));
    }

    /** Everything it has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a chance to say goodbye. */
    public void isKilled() {
        process.destroyForcibly();
        exitCode();
    }

    /** With SIGTERM. */
    public void isAskedToStop() {
        process.destroy();
    }

    /** Waits for its end. */
    public int exitCode() {
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

    /**
     * A port that nobody listens on, below those that systems hand to clients: with some hundred browsers about, one of
     * them might have it by the time that it is needed.
     */
    public static int freePort() {
        while (true) {
            int port = NEXT_PORT.getAndIncrement();
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody listens there
            }
        }
    }

    private static int status(int port, String path) {
        try {
            return HTTP.send(request(port, path), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", "visitor=" + VISITOR)
                .timeout(ANSWERING)
                .build();
    }
}
