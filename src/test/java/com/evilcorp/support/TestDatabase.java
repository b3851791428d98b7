package com.evilcorp.support;

import com.evilcorp.support.embedded.EmbeddedPostgresDatabase;
import com.evilcorp.support.story.PackagedService;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A real PostgreSQL for the tests, new for each run and not durable, and graces short enough to be waited for, but not too
 * short for a page that comes back on a busy machine. Many browsers come from one address here, so the limits of an address are out of the way unless a test is about them.
 * Tests find it in their field that is a {@link DataSource}, and the service's management pages where an
 * {@link InetSocketAddress} is: Quarkus knows those of the packaged program at their default port alone.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /** Of the tests. To open one for each question would take them longer than the questions. */
    private static final int CONNECTIONS = 8;

    private static String url;

    private String profile;
    private int managementPort;
    private AgroalDataSource pool;

    @Override
    public void setContext(Context context) {
        profile = context.testProfile();
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", url());
        pool = pool();
        config.put("support.desk.close-grace", "2s");
        config.put("support.desk.drop-grace", "2s");
        config.put("support.desk.restart-grace", "2s");
        config.put("support.desk.tick-interval", "10ms");
        config.put("support.sockets.position-interval", "10ms");
        config.put("support.transcripts.catch-up-interval", "50ms");
        config.put("support.sockets.connect-burst", "100000");
        config.put("support.sockets.max-per-address", "10000");
        // The packaged program takes the first, Quarkus in a test the second.
        managementPort = PackagedService.freePort();
        config.put("quarkus.management.port", Integer.toString(managementPort));
        config.put("quarkus.management.test-port", Integer.toString(managementPort));
        // For the packaged program Quarkus would put all this before what the test's profile says.
        config.keySet().removeAll(overrides().keySet());
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(pool, field -> field.getType() == DataSource.class);
        InetSocketAddress management = new InetSocketAddress("localhost", managementPort);
        injector.injectIntoFields(management, field -> field.getType() == InetSocketAddress.class);
    }

    @Override
    public void stop() {
        pool.close();
    }

    private static AgroalDataSource pool() {
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(connections -> connections
                            .maxSize(CONNECTIONS)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url()))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> overrides() {
        if (profile == null) {
            return Map.of();
        }
        try {
            return Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(profile)
                    .asSubclass(QuarkusTestProfile.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .getConfigOverrides();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

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
