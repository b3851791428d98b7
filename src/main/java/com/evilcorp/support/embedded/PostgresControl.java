package com.evilcorp.support.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code pg_ctl} for the server on a data directory, from beside the executable that last ran there.
 *
 * @param data the data directory
 */
record PostgresControl(Path data) {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /**
     * Starts the server by its last command line, and so at its last port; one that runs is ended first.
     *
     * @return empty if the server runs; otherwise a sentence about why it does not
     */
    String restart() throws IOException, InterruptedException {
        return run("restart", "-l", log().toString());
    }

    /**
     * Ends the server and sends its clients away.
     *
     * @return empty if it has ended; otherwise a sentence about why it has not
     */
    String stop() throws IOException, InterruptedException {
        return run("stop", "-m", "fast");
    }

    private String run(String... action) throws IOException, InterruptedException {
        Process control = new ProcessBuilder(command(action))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
        if (!control.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            control.destroyForcibly();
            return "It did not answer in time.";
        }
        return control.exitValue() == 0 ? "" : "See " + log() + ".";
    }

    private List<String> command(String... action) throws IOException {
        Path lastCommand = data.resolve("postmaster.opts");
        if (!Files.exists(lastCommand)) {
            throw new IOException("Its data is gone.");
        }
        Path executable = Path.of(Files.readString(lastCommand).split(" ", 2)[0]);
        // PostgreSQL does not run as root, but may believe that it does not.
        List<String> command = new ArrayList<>(
                "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.<String>of());
        command.add(executable.resolveSibling("pg_ctl").toString());
        command.addAll(List.of(action));
        command.addAll(List.of("-w", "-D", data.toString(), "-t", Long.toString(TIMEOUT.toSeconds())));
        return command;
    }

    private File log() {
        return data.resolveSibling("postgres.log").toFile();
    }
}
