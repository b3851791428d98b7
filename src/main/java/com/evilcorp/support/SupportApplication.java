package com.evilcorp.support;

import com.evilcorp.support.config.OriginSettings;
import com.evilcorp.support.config.RenamedSettings;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.edge.limit.FileLimit;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

/**
 * Where the service begins: with a database. A configured one has to answer; without one, PostgreSQL is started here.
 */
@QuarkusMain
public class SupportApplication {
    private static final Logger LOG = Logger.getLogger(SupportApplication.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String PATIENCE_SECONDS = "10";
    private static final String JSON_LOG = "quarkus.log.console.json.enabled";
    /** The ordinal of {@code application.properties}; what a person set is higher. */
    private static final int OF_THE_APPLICATION = 250;

    private static final String CHECK = "--check-transcripts";

    /**
     * Starts the service, or says in one line why it cannot, and ends with 1. With {@code --check-transcripts} it serves
     * nobody, but has all that is stored held against its chains and ends as {@link VerifyTranscripts} says.
     */
    public static void main(String... args) {
        boolean checks = List.of(args).contains(CHECK);
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        boolean bringsDatabase = config.getOptionalValue(URL, String.class).isEmpty();
        Optional<String> obstacle = FileLimit.obstacle()
                .or(() -> RenamedSettings.obstacle(config))
                .or(() -> OriginSettings.obstacle(config))
                .or(() -> prepareDatabase(config));
        if (obstacle.isPresent()) {
            System.err.println("The support desk cannot start: " + obstacle.get());
            System.exit(checks ? VerifyTranscripts.NOT_CHECKED : 1);
        }
        if (checks) {
            System.exit(VerifyTranscripts.run(SupportApplication::connect, System.out, System.err));
        }
        if (bringsDatabase) {
            Quarkus.run(LaptopApplication.class, args);
        } else {
            Quarkus.run(args);
        }
    }

    private static Connection connect() throws SQLException {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        return new Driver().connect(config.getValue(URL, String.class), login(config));
    }

    private static Optional<String> prepareDatabase(SmallRyeConfig config) {
        return config.getOptionalValue(URL, String.class)
                .map(url -> check(url, config))
                .orElseGet(() -> startLocal(config));
    }

    private static Optional<String> check(String url, SmallRyeConfig config) {
        try (var connection = new Driver().connect(url, login(config))) {
            return connection == null ? Optional.of(URL + " is no address of a PostgreSQL.") : Optional.empty();
        } catch (SQLException e) {
            return Optional.of("the database at " + withoutParameters(url) + " does not answer. " + e.getMessage()
                    + " Start it, or correct QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD.");
        }
    }

    private static Properties login(SmallRyeConfig config) {
        Properties login = new Properties();
        config.getOptionalValue(USERNAME, String.class).ifPresent(user -> login.setProperty("user", user));
        config.getOptionalValue(PASSWORD, String.class).ifPresent(secret -> login.setProperty("password", secret));
        login.setProperty("loginTimeout", PATIENCE_SECONDS);
        return login;
    }

    /** Parameters may hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static Optional<String> startLocal(SmallRyeConfig config) {
        Optional<LocalDatabase> local = localDatabase();
        if (local.isEmpty()) {
            return Optional.of("no database is configured. Set QUARKUS_DATASOURCE_JDBC_URL,"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
        }
        Path directory = config.getOptionalValue("support.embedded.directory", Path.class)
                .orElse(Path.of(SupportConfig.Embedded.DIRECTORY))
                .toAbsolutePath();
        try {
            writeLines(config);
            tellStart(directory);
            System.setProperty(URL, local.get().start(directory, true));
            local.get().keepRunning(SupportApplication::giveUp);
            LOG.infof(
                    "No database is configured: using a PostgreSQL of our own, its data is in %s."
                            + " Set QUARKUS_DATASOURCE_JDBC_URL to use another.",
                    directory);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The embedded PostgreSQL did not start", e);
            return Optional.of("no database is configured, and the embedded PostgreSQL did not start in " + directory
                    + ". " + e.getMessage() + " Set QUARKUS_DATASOURCE_JDBC_URL to use another.");
        }
    }

    /** At once: what is logged by now is not shown until the service knows how. */
    private static void tellStart(Path directory) {
        System.out.println(
                Files.exists(directory)
                        ? "Starting PostgreSQL on the data in " + directory + "."
                        : "First start: unpacking a PostgreSQL and making a database in " + directory
                                + ". This takes some seconds.");
    }

    private static void giveUp(String reason) {
        System.err.println("The support desk cannot go on: " + reason);
        System.exit(1);
    }

    /** Where the database is one of our own, a person reads the log at a terminal, and no program does. */
    private static void writeLines(SmallRyeConfig config) {
        if (config.getConfigValue(JSON_LOG).getConfigSourceOrdinal() <= OF_THE_APPLICATION) {
            System.setProperty(JSON_LOG, "false");
        }
    }

    private static Optional<LocalDatabase> localDatabase() {
        try {
            Iterator<LocalDatabase> found = ServiceLoader.load(
                            LocalDatabase.class, SupportApplication.class.getClassLoader())
                    .iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (ServiceConfigurationError | NoClassDefFoundError e) {
            LOG.debug("This build has no embedded PostgreSQL", e);
            return Optional.empty();
        }
    }
}
