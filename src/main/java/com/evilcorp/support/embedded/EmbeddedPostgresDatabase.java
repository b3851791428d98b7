package com.evilcorp.support.embedded;

import com.evilcorp.support.LocalDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A PostgreSQL from binaries on the class path, for a laptop. One that still runs on the data directory, because the
 * process that started it was killed or lives beside this one, is taken up as it is.
 */
public final class EmbeddedPostgresDatabase implements LocalDatabase {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(15);
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final AtomicBoolean starting = new AtomicBoolean();
    private Optional<Path> data = Optional.empty();
    private boolean owned;
    private boolean stopped;
    private Optional<PostgresRestart> revival = Optional.empty();

    /** Fails with {@link NoClassDefFoundError} in a build without the binaries, rather than half way into a start. */
    public EmbeddedPostgresDatabase() {
        Objects.requireNonNull(EmbeddedPostgres.class);
    }

    @Override
    public synchronized String start(Path directory, boolean durable) throws IOException {
        Files.createDirectories(directory);
        Path cluster = directory.resolve("postgres");
        data = Optional.of(cluster);
        Path owner = directory.resolve("owner.pid");
        Optional<Postmaster> running = Postmaster.on(cluster);
        if (running.isEmpty()) {
            own(owner);
            stopWithThisProcess();
            return url(startUnlessCutShort(cluster, durable));
        }
        if (ownerOf(owner).isEmpty()) {
            own(owner);
            stopWithThisProcess();
        }
        return url(running.get().port());
    }

    @Override
    public synchronized void keepRunning(Consumer<String> lost) {
        if (owned && !stopped) {
            revival = Optional.of(new PostgresRestart(data.orElseThrow(), lost));
            running().ifPresent(revival.get()::watch);
        }
    }

    private int startUnlessCutShort(Path cluster, boolean durable) throws IOException {
        int port;
        boolean cutShort;
        starting.set(true);
        try {
            port = startNew(cluster, durable);
        } finally {
            cutShort = !starting.getAndSet(false);
        }
        if (cutShort) {
            throw new IOException("The start was cut short.");
        }
        return port;
    }

    /** Answers where it listens. It has a session of its own, so that Ctrl-C ends us alone, and not it under us. */
    private static int startNew(Path cluster, boolean durable) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setPGStartupWait(STARTING)
                .setRegisterShutdownHook(false);
        if (durable) {
            DURABLE.forEach(builder::setServerConfig);
        }
        return builder.start().getPort();
    }

    private void stopWithThisProcess() {
        Thread starter = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (starting.getAndSet(false)) {
                cutShort(starter);
            }
            stop();
        }));
    }

    /**
     * The start would wait its whole time for a server that Ctrl-C has ended with us. What it has launched comes to
     * its end first, and what it launches until it hears of this, next: a server is then there, to be stopped, or never
     * will be.
     */
    private void cutShort(Thread starter) {
        awaitChildren();
        starter.interrupt();
        synchronized (this) {
            awaitChildren();
        }
    }

    private static void awaitChildren() {
        CompletableFuture.allOf(ProcessHandle.current()
                        .children()
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, STARTING.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /**
     * Asks it to stop once its last client is gone, as this process' own connections are when all is stored; what does
     * not stop by then has its clients sent away. Waits for a start that goes on.
     */
    private synchronized void stop() {
        stopped = true;
        revival.ifPresent(PostgresRestart::stops);
        running().filter(postmaster -> !postmaster.stop(STOPPING)).ifPresent(unmoved -> stopNow());
    }

    private Optional<Postmaster> running() {
        try {
            return Postmaster.on(data.orElseThrow());
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL cannot be found: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void stopNow() {
        try {
            String obstacle = new PostgresControl(data.orElseThrow()).stop();
            if (!obstacle.isEmpty()) {
                System.err.println("The embedded PostgreSQL did not stop: " + obstacle);
            }
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL did not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void own(Path owner) throws IOException {
        owned = true;
        Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
    }

    /** The process that will stop it, if that one lives. */
    private static Optional<ProcessHandle> ownerOf(Path owner) throws IOException {
        return Files.exists(owner)
                ? ProcessHandle.of(Long.parseLong(Files.readString(owner).strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }
}
