package com.evilcorp.support.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Starts the server on a data directory again, by the command that started it before, whenever it ends unasked. */
final class PostgresRestart {
    private static final Logger LOG = Logger.getLogger(PostgresRestart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Path data;
    private final Consumer<String> lost;
    private boolean stopping;

    /** @param lost gets a sentence once the server cannot be started again */
    PostgresRestart(Path data, Consumer<String> lost) {
        this.data = data;
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
            String answer = restart();
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

    /** Empty if the server runs; otherwise the last that was heard of it. */
    private String restart() throws IOException, InterruptedException {
        File log = data.resolveSibling("restart.log").toFile();
        Process control = new ProcessBuilder(command(log))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        if (!control.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            control.destroyForcibly();
            return "It did not answer in time.";
        }
        return control.exitValue() == 0 ? "" : "See " + log + ".";
    }

    /** What {@code pg_ctl} calls a restart takes the command line of before, and with it the port. */
    private List<String> command(File log) throws IOException {
        Path former = data.resolve("postmaster.opts");
        if (!Files.exists(former)) {
            throw new IOException("Its data is gone.");
        }
        String executable = Files.readString(former).split(" ", 2)[0];
        // PostgreSQL does not run as root, but may believe that it does not.
        List<String> command = new ArrayList<>(
                "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.<String>of());
        command.addAll(List.of(Path.of(executable).resolveSibling("pg_ctl").toString(), "restart", "-w"));
        command.addAll(List.of("-D", data.toString(), "-t", Long.toString(PATIENCE.toSeconds()), "-l", log.toString()));
        return command;
    }
}
