package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product or its floor as a process of its own, and what that process takes. Needs Linux, which tells it below {@code /proc}. */
final class Launched implements AutoCloseable {
    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration ENDING = Duration.ofSeconds(30);
    private static final Duration RESTING = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MS = 2;
    private static final int READY = 200;
    /** What {@code sysconf(_SC_CLK_TCK)} is on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final int managementPort;
    private final Path log;
    private final long begun = System.nanoTime();
    private final Process process;

    /** @param settings each as {@code -Dname=value} */
    Launched(Path folder, Build build, String... settings) throws IOException {
        this(folder, build, PackagedService.freePort(), settings);
    }

    /** On a port of one's choice. */
    Launched(Path folder, Build build, int port, String... settings) throws IOException {
        this.port = port;
        managementPort = PackagedService.freePort();
        log = folder.resolve("log-" + port + "-" + managementPort + ".txt");
        List<String> all =
                new ArrayList<>(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + managementPort));
        all.addAll(List.of(settings));
        process = new ProcessBuilder(build.command(all))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Waits until it says that it is ready, and says how many milliseconds that took from the start of the process. */
    double millisToReady() throws InterruptedException {
        long deadline = begun + STARTING.toNanos();
        while (status(managementPort, "/q/health/ready") != READY) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(() -> read(log))
                    .isTrue();
            Thread.sleep(LOOK_EVERY_MS);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    Launched isReady() throws InterruptedException {
        millisToReady();
        return this;
    }

    /** The port of its pages and sockets. */
    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** What it has printed so far. */
    String log() {
        return read(log);
    }

    /** The sum of what a metric, as {@code /q/metrics} names it, says. */
    double metric(String name) throws IOException, InterruptedException {
        URI metrics = URI.create("http://localhost:" + managementPort + "/q/metrics");
        return HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Resident memory. */
    double kibibytes() {
        return Arrays.stream(read(proc("status")).split("\n"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Time of the processor so far. */
    double processorMillis() {
        // After the name in parentheses, which may have spaces, user and system time are the 12th and 13th field.
        String[] fields = read(proc("stat")).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000 / TICKS_PER_SECOND;
    }

    /** Waits until it has nothing left to do: no more than three tenths of a processor for a second, as a crowd that is merely there takes. */
    void rests() throws InterruptedException {
        long deadline = System.nanoTime() + RESTING.toNanos();
        double before;
        do {
            assertThat(System.nanoTime()).as("It never rests").isLessThan(deadline);
            before = processorMillis();
            Thread.sleep(1_000);
        } while (processorMillis() - before > 300);
    }

    /** Without a chance to say goodbye. */
    void isKilled() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** In good order, if that takes no longer. */
    void isStopped(Duration within) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
            isKilled();
        }
    }

    @Override
    public void close() throws InterruptedException {
        isStopped(ENDING);
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }

    private static int status(int port, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
