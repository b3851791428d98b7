package com.evilcorp.support.jobs;

import com.evilcorp.database.DatabaseException;
import com.evilcorp.database.DedicatedConnections;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.relay.PeriodicTask;
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
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes the documents that sessions are found by, a moment after what is said was stored and told. What that costs is chosen
 * by whoever said it: so it is done on a connection of its own, some lines at a time, and a line that takes too long goes
 * without. All sessions between the newest and the oldest that have a document have one. So whatever is said goes first, and
 * what was there before there were documents follows, the newest first.
 */
@Singleton
@Startup
class SearchIndexJob {
    private static final Logger LOG = Logger.getLogger(SearchIndexJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MAX_LINES = 256;

    private static final String BEGIN =
            """
            insert into search_document (session, number, opened_at, words)
            select id, number, opened_at, to_search_vector(name) from transcript where %s limit 100
                on conflict do nothing
            """;
    private static final String BEGIN_NEWER =
            BEGIN.formatted("number > (select max(number) from search_document) order by number");
    private static final String BEGIN_OLDER = BEGIN.formatted(
            "number < coalesce((select min(number) from search_document), 1::bigint << 62) order by number desc");

    private static final String MISSING_LINES =
            """
            with missing as (
                select document.session, line.seq, line.said
                  from search_document document
                       cross join lateral (select seq, said from line
                                            where session = document.session and seq > document.lines order by seq) line
                 where not document.complete
                 order by document.session, line.seq
                 limit %d)
            """;

    /** Another process may be at it as well, and a session may be erased meanwhile: then there is nothing left to do. */
    private static final String ADD_LINES = MISSING_LINES
            + """
            update search_document document
               set words = search_append_line(document.words, fresh.words), lines = fresh.last,
                   complete = transcript.ended_at is not null and fresh.last >= transcript.lines
              from (select session, min(seq) as first, max(seq) as last,
                           search_join_lines(to_search_vector(said) order by seq) as words
                      from missing group by session) fresh
                   join transcript on transcript.id = fresh.session
             where document.session = fresh.session and document.lines = fresh.first - 1 and not document.complete
            """;

    private static final String GO_WITHOUT = MISSING_LINES
            + """
            update search_document document set lines = missing.seq
              from missing
             where document.session = missing.session and document.lines = missing.seq - 1 and not document.complete
            returning document.session, document.lines
            """;

    private static final String COMPLETE =
            """
            update search_document document set complete = true
              from transcript
             where not document.complete and transcript.id = document.session
               and transcript.ended_at is not null and document.lines >= transcript.lines
            """;

    private final PeriodicTask work = new PeriodicTask("search index");
    private final AgroalDataSource database;
    private final StandbyFilter standby;
    private int maxLines = MAX_LINES;

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
            int begun = SqlQuery.of(BEGIN_NEWER).update(connection);
            return addLines(connection) || begun + completeAndBeginOlder(connection) > 0;
        }
    }

    private static int completeAndBeginOlder(Connection connection) throws SQLException {
        return SqlQuery.of(COMPLETE).update(connection)
                + SqlQuery.of(BEGIN_OLDER).update(connection);
    }

    private boolean addLines(Connection connection) throws SQLException {
        try {
            int changed = SqlQuery.of(ADD_LINES.formatted(maxLines)).update(connection);
            maxLines = Math.min(MAX_LINES, 2 * maxLines);
            return changed > 0;
        } catch (SQLException e) {
            if (!DatabaseException.refusesCostOrContent(e)) {
                throw e;
            }
            tryFewer(connection);
            return true;
        }
    }

    private void tryFewer(Connection connection) throws SQLException {
        if (maxLines == 1) {
            SqlQuery.of(GO_WITHOUT.formatted(maxLines)).list(connection, SearchIndexJob::warned);
        }
        maxLines = Math.max(1, maxLines / 4);
    }

    private static UUID warned(ResultSet row) throws SQLException {
        UUID session = row.getObject(1, UUID.class);
        LOG.warnf("Line %d of session %s goes without words: no search finds it", row.getInt(2), session);
        return session;
    }
}
