package com.evilcorp.bench;

import com.evilcorp.support.fault.RealDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where product and floor are put to be measured: each on a database of its own, which nobody used before. */
final class Stand {
    /** One process is many customers here, and one customer says as much as many. */
    private static final List<String> NO_LIMITS = List.of(
            "-Dsupport.http.read-burst=100000000",
            "-Dsupport.http.write-burst=100000000",
            "-Dsupport.http.max-stored-per-day=1000000000000",
            "-Dsupport.http.max-connections-per-address=20000",
            "-Dsupport.sockets.max-per-address=20000",
            "-Dsupport.sockets.connects-per-second=100000",
            "-Dsupport.sockets.connect-burst=100000",
            "-Dsupport.sockets.frames-per-second=100000",
            "-Dsupport.sockets.frame-burst=100000",
            "-Dsupport.sockets.address-frames-per-second=100000",
            "-Dsupport.sockets.address-frame-burst=100000",
            "-Dsupport.sockets.max-open=19000",
            "-Dsupport.desk.max-waiting=19000",
            "-Dsupport.desk.max-lines=1000000",
            "-Dsupport.desk.max-text=100000000",
            "-Dsupport.desk.max-live-text=1000000000",
            "-Dquarkus.log.console.json.enabled=false");

    private final String name;
    private final Path folder;
    private final RealDatabase database;
    private int databases;

    /** @param name what its databases are called */
    Stand(String name, Path folder, RealDatabase database) {
        this.name = name + "_";
        this.folder = folder;
        this.database = database;
    }

    /** The product on the JVM that runs the benchmark. */
    Launched product(String url) throws IOException {
        return launched(Build.jar(Build.PRODUCT), url);
    }

    /** The product once more, where browsers expect it. */
    Launched productAgain(String url, int port) throws IOException {
        return new Launched(folder, Build.jar(Build.PRODUCT), port, settings(url));
    }

    /** The floor on that JVM. */
    Launched floor() throws IOException, SQLException {
        return launched(Build.jar(Build.FLOOR), newDatabase());
    }

    /** The address of an empty database. */
    String newDatabase() throws SQLException {
        databases++;
        return OwnDatabase.on(database, name + databases).url();
    }

    /**
     * Either, as it was built.
     *
     * @param more settings, each as {@code -Dname=value}
     */
    Launched launched(Build build, String url, String... more) throws IOException {
        return new Launched(
                folder,
                build,
                Stream.of(settings(url), more).flatMap(Stream::of).toArray(String[]::new));
    }

    static String[] settings(String url) {
        List<String> settings = new ArrayList<>(NO_LIMITS);
        settings.add("-Dquarkus.datasource.jdbc.url=" + url);
        return settings.toArray(String[]::new);
    }
}
