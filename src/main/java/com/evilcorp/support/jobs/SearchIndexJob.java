package com.evilcorp.support.jobs;

import com.evilcorp.database.DatabaseException;
import com.evilcorp.database.DedicatedConnections;
import com.evilcorp.database.JournalDatabase;
import com.evilcorp.support.relay.RepeatedWork;
import com.evilcorp.support.relay.StandbyFilter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Computes the words by which a line is found, a moment after it was stored and told. What that costs is chosen by whoever
 * wrote it: so it is done on a connection of its own, some lines at a time, and a line that takes too long goes without.
 */
@Singleton
@Startup
class SearchIndexJob {
    private static final Logger LOG = Logger.getLogger(SearchIndexJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MAX_LINES = 256;

    private static final String UNINDEXED =
            "select session, seq, said from line where search_vector is null order by at limit ?";
    private static final String INDEX =
            """
            update line set search_vector = to_search_vector(fresh.said)
              from unnest((select ?), (select ?), (select ?)) as fresh (session, seq, said)
             where line.session = fresh.session and line.seq = fresh.seq and line.search_vector is null
            """;
    private static final String GO_WITHOUT = "update line set search_vector = '' where session = ? and seq = ?";

    private final RepeatedWork work = new RepeatedWork("search index");
    private final AgroalDataSource database;
    private final StandbyFilter standby;
    private int maxLines = MAX_LINES;

    private record Unindexed(UUID session, int seq, String said) {
        static Unindexed of(ResultSet row) throws SQLException {
            return new Unindexed(row.getObject(1, UUID.class), row.getInt(2), row.getString(3));
        }
    }

    @Inject
    SearchIndexJob(@Identifier(DedicatedConnections.SEARCH_INDEX) AgroalDataSource database, StandbyFilter standby) {
        this.database = database;
        this.standby = standby;
    }

    @PostConstruct
    void start() {
        work.every(PAUSE, this::index);
    }

    @PreDestroy
    void stop() {
        work.stop();
    }

    private void index() {
        try {
            boolean more = standby.isServing();
            while (more) {
                more = indexSome() && standby.isServing();
            }
        } catch (SQLException e) {
            LOG.debugf(e, "Will be tried again");
        }
    }

    /** Whether there may be more. */
    private boolean indexSome() throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Unindexed> lines = JournalDatabase.read(connection, UNINDEXED, Unindexed::of, maxLines);
            if (lines.isEmpty()) {
                return false;
            }
            try {
                index(connection, lines);
                maxLines = Math.min(MAX_LINES, 2 * maxLines);
            } catch (SQLException e) {
                if (!DatabaseException.refusesCostOrContent(e)) {
                    throw e;
                }
                tryFewer(connection, lines);
            }
            return true;
        }
    }

    private static void index(Connection connection, List<Unindexed> lines) throws SQLException {
        JournalDatabase.write(
                connection,
                INDEX,
                connection.createArrayOf("uuid", column(lines, Unindexed::session)),
                connection.createArrayOf("int4", column(lines, Unindexed::seq)),
                connection.createArrayOf("text", column(lines, line -> TokenSplitter.split(line.said()))));
    }

    private static Object[] column(List<Unindexed> lines, Function<Unindexed, Object> value) {
        return lines.stream().map(value).toArray();
    }

    private void tryFewer(Connection connection, List<Unindexed> lines) throws SQLException {
        if (lines.size() == 1) {
            Unindexed line = lines.get(0);
            LOG.warnf("Line %d of session %s goes without words: no search finds it", line.seq(), line.session());
            JournalDatabase.write(connection, GO_WITHOUT, line.session(), line.seq());
        }
        maxLines = Math.max(1, lines.size() / 4);
    }
}
