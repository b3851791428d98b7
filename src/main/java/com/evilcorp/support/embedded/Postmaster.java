package com.evilcorp.support.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that runs on a data directory.
 *
 * @param process its first process
 * @param port    where it listens
 */
record Postmaster(ProcessHandle process, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * The server that holds the directory, by its {@code postmaster.pid}. The file outlives a crash, and its process id
     * may have gone to somebody else by then.
     */
    static Optional<Postmaster> on(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .map(process -> new Postmaster(process, port));
    }

    /** Has it stop when its clients are gone, and says whether it did in time. */
    boolean stop(Duration within) {
        process.destroy();
        try {
            process.onExit().get(within.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }
}
