package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies a server's data while it runs, as tools for backups do: its files, without its log, and from where the log is to be read. */
public final class BaseBackup {
    private BaseBackup() {}

    /** @param to where the copy is to be, as a data directory that no server runs on */
    public static void make(RealDatabase of, Path to) throws IOException, SQLException, InterruptedException {
        Files.createDirectories(to);
        try (Connection connection = DriverManager.getConnection(of.directUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('copy', true)");
            copy(of.data(), to);
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                assertThat(end.next()).isTrue();
                Files.writeString(to.resolve("backup_label"), end.getString(1));
            }
        }
    }

    /** What changes or goes meanwhile is mended by the log: tar says so, and goes on. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        Process copy = new ProcessBuilder(
                        "sh",
                        "-c",
                        "tar -C \"$1\" --exclude='./pg_wal/*' --exclude=./postmaster.pid -cf - . | tar -C \"$2\" -xf -",
                        "copy",
                        from.toString(),
                        to.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(copy.waitFor()).isZero();
    }
}
