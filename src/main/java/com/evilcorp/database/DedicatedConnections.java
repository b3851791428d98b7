package com.evilcorp.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.pool.DataSource;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Connections for which nobody has to wait because of the pages: journal, lease and search index have one each. They
 * are made as the pool of the pages makes its own, with whatever is set for that.
 */
public class DedicatedConnections {
    public static final String JOURNAL = "journal";
    public static final String LEASE = "lease";
    public static final String SEARCH_INDEX = "search-index";

    /** So long may it take to index some lines. */
    private static final Duration INDEXING_TIMEOUT = Duration.ofSeconds(1);

    /** Of the time after which the driver gives up: PostgreSQL has to do so before, or goes on with what nobody waits for. */
    private static final double OF_THE_TIMEOUT = 2 / 3.0;

    /** A backend whose client has gone stops in the middle of a statement, where the platform can tell. */
    private static final String NOTICE_GONE_CLIENTS =
            """
            do $$ begin
                perform set_config('client_connection_check_interval', '2s', false);
            exception when invalid_parameter_value or undefined_object then null;
            end $$\
            """;

    @Produces
    @ApplicationScoped
    @Identifier(JOURNAL)
    AgroalDataSource journal(AgroalDataSource pages) {
        return like(pages, statementTimeout(pages));
    }

    @Produces
    @ApplicationScoped
    @Identifier(LEASE)
    AgroalDataSource lease(AgroalDataSource pages) {
        return like(pages, statementTimeout(pages));
    }

    @Produces
    @ApplicationScoped
    @Identifier(SEARCH_INDEX)
    AgroalDataSource searchIndex(AgroalDataSource pages) {
        return like(pages, Optional.of(INDEXING_TIMEOUT));
    }

    void closeJournal(@Disposes @Identifier(JOURNAL) AgroalDataSource own) {
        own.close();
    }

    void closeLease(@Disposes @Identifier(LEASE) AgroalDataSource own) {
        own.close();
    }

    void closeSearchIndex(@Disposes @Identifier(SEARCH_INDEX) AgroalDataSource own) {
        own.close();
    }

    /** How long a statement may take; as long as it likes where the driver does not give up either. */
    private static Optional<Duration> statementTimeout(AgroalDataSource pages) {
        AgroalConnectionFactoryConfiguration made = factory(pages);
        Properties all = Driver.parseURL(made.jdbcUrl(), made.jdbcProperties());
        long seconds = Long.parseLong(PGProperty.SOCKET_TIMEOUT.getOrDefault(all));
        return seconds == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        (long) (OF_THE_TIMEOUT * Duration.ofSeconds(seconds).toMillis())));
    }

    private static AgroalDataSource like(AgroalDataSource pages, Optional<Duration> statements) {
        AgroalConnectionPoolConfiguration pool = pages.getConfiguration().connectionPoolConfiguration();
        long millis = statements.map(Duration::toMillis).orElse(0L);
        String first = Stream.of(factory(pages).initialSql(), "set statement_timeout = " + millis, NOTICE_GONE_CLIENTS)
                .filter(sql -> sql != null && !sql.isBlank())
                .collect(Collectors.joining("; "));
        return new DataSource(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(new AgroalConnectionPoolConfigurationSupplier()
                        .connectionFactoryConfiguration(
                                new AgroalConnectionFactoryConfigurationSupplier(factory(pages)).initialSql(first))
                        .maxSize(1)
                        .acquisitionTimeout(pool.acquisitionTimeout())
                        .exceptionSorter(pool.exceptionSorter()))
                .get());
    }

    private static AgroalConnectionFactoryConfiguration factory(AgroalDataSource pages) {
        return pages.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    }
}
