package com.evilcorp.support;

import com.evilcorp.support.embedded.EmbeddedPostgresDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL for the tests, new for each run and not durable, and graces short enough to be waited for. Many
 * browsers come from one address here, so the limits of an address are out of the way unless a test is about them.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static String url;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", url());
        config.put("support.desk.close-grace", "500ms");
        config.put("support.desk.drop-grace", "2s");
        config.put("support.desk.restart-grace", "2s");
        config.put("support.desk.tick-every", "50ms");
        config.put("support.sockets.places-every", "50ms");
        config.put("support.sockets.connect-burst", "100000");
        config.put("support.sockets.most-per-address", "10000");
        return config;
    }

    @Override
    public void stop() {}

    /** Where the database is reached; it is started by the first who asks. */
    public static synchronized String url() {
        if (url == null) {
            try {
                Path directory = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "test-databases"))
                                .toAbsolutePath(),
                        "run-");
                url = new EmbeddedPostgresDatabase().start(directory, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return url;
    }
}
