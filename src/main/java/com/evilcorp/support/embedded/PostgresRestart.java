package com.evilcorp.support.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Starts the server on a data directory again whenever it ends unasked. */
final class PostgresRestart {
    private static final Logger LOG = Logger.getLogger(PostgresRestart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Path data;
    private final PostgresControl control;
    private final Consumer<String> lost;
    private boolean stopping;

    /** @param lost gets a sentence once the server cannot be started again */
    PostgresRestart(Path data, Consumer<String> lost) {
        this.data = data;
        control = new PostgresControl(data);
        this.lost = lost;
    }

    /** From now on, waits for the end of that server. */
    void watch(Postmaster postmaster) {
        var unused = postmaster.process().onExit().thenRunAsync(this::revive);
    }

    /** The next end is asked for. Waits for a start that goes on. */
    synchronized void stops() {
        stopping = true;
    }

    private void revive() {
        try {
            if (startsAgain()) {
                LOG.warn("The embedded PostgreSQL ended unasked, and was started again");
                watch(Postmaster.on(data).orElseThrow(() -> new IOException("It ended at once.")));
            }
        } catch (IOException e) {
            lost.accept(
                    "the embedded PostgreSQL in " + data + " ended, and could not be started again. " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if it is not to be. What the former server left behind may take a moment to go: it is tried until then. */
    private synchronized boolean startsAgain() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!stopping) {
            String answer = control.restart();
            if (answer.isEmpty()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(answer);
            }
            wait(BETWEEN_TRIES.toMillis());
        }
        return false;
    }
}
