package com.evilcorp.support.jobs;

import com.evilcorp.database.DatabaseException;
import com.evilcorp.database.DedicatedConnections;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.question.QuestionDocuments;
import com.evilcorp.support.relay.PeriodicTask;
import com.evilcorp.support.relay.StandbyFilter;
import com.evilcorp.support.transcript.SearchDocuments;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Writes the documents that sessions and questions are found by, a moment after what is said was stored and told. What that costs is chosen
 * by whoever said it: so it is done on a connection of its own, some lines at a time, and a line that takes too long goes
 * without. All sessions between the newest and the oldest that have a document have one. So whatever is said goes first, and
 * what was there before there were documents follows, the newest first.
 */
@Singleton
@Startup
class SearchIndexJob {
    private static final Logger LOG = Logger.getLogger(SearchIndexJob.class);
    private static final int MAX_LINES = 256;

    private final PeriodicTask work = new PeriodicTask("search index");
    private final AgroalDataSource database;
    private final StandbyFilter standby;
    private final Duration pause;
    private int maxLines = MAX_LINES;

    @Inject
    SearchIndexJob(
            @Identifier(DedicatedConnections.SEARCH_INDEX) AgroalDataSource database,
            StandbyFilter standby,
            SupportConfig config) {
        this.database = database;
        this.standby = standby;
        this.pause = config.transcripts().catchUpInterval();
    }

    @PostConstruct
    void start() {
        work.every(pause, this::index);
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
            SearchDocuments documents = new SearchDocuments(connection);
            int begun = documents.beginNewer();
            int questions = new QuestionDocuments(connection).index();
            return addLines(documents) || questions + begun + documents.complete() + documents.beginOlder() > 0;
        }
    }

    private boolean addLines(SearchDocuments documents) throws SQLException {
        try {
            int changed = documents.addLines(maxLines);
            maxLines = Math.min(MAX_LINES, 2 * maxLines);
            return changed > 0;
        } catch (SQLException e) {
            if (!DatabaseException.refusesCostOrContent(e)) {
                throw e;
            }
            tryFewer(documents);
            return true;
        }
    }

    private void tryFewer(SearchDocuments documents) throws SQLException {
        if (maxLines == 1) {
            documents.goWithoutLine();
        }
        maxLines = Math.max(1, maxLines / 4);
    }
}
