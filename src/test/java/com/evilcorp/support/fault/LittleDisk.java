package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file system of some MiB that one server alone sees: whatever is made in it from then on is there, and gone with the server.
 * Its log is not.
 */
final class LittleDisk {
    private static final List<String> MOUNTED = List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "mount -t tmpfs -o size=\"$1\" little \"$2\" && shift 2 && exec \"$@\"",
            "disk");

    private final RealDatabase database;
    private final Path ballast;

    private LittleDisk(RealDatabase database, Path directory) {
        this.database = database;
        ballast = directory.resolve("ballast");
    }

    /** Whether this machine lets somebody who is not its administrator have one. */
    static boolean canBeHad() {
        try {
            return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "little", "/mnt")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts the server again, whose tables will be on the disk. */
    static LittleDisk under(RealDatabase database, Path directory, int mebibytes) {
        Path tables = directory.resolve("tables");
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.isStopped();
        database.isStartedBy(command(directory, mebibytes));
        runs(database, "mkdir -m 700 " + tables);
        database.does("create tablespace little location '" + tables + "'");
        database.does("alter system set default_tablespace = 'little'");
        database.does("select pg_reload_conf()");
        return new LittleDisk(database, directory);
    }

    /** To its last byte. */
    void fills() {
        assertThatThrownBy(() -> database.does(
                        "copy (select repeat('x', 1000000) from generate_series(1, 1000)) to '" + ballast + "'"))
                .hasStackTraceContaining("No space left on device");
    }

    void hasRoomAgain() {
        runs(database, "rm " + ballast);
    }

    /** Nobody but the server sees the disk. */
    private static void runs(RealDatabase database, String command) {
        database.does("copy (select) to program 'cat > /dev/null; " + command + "'");
    }

    private static List<String> command(Path directory, int mebibytes) {
        return Stream.concat(MOUNTED.stream(), Stream.of(mebibytes + "m", directory.toString()))
                .toList();
    }
}
