package com.evilcorp.support.evaluator.export;

import com.evilcorp.database.ReadTransaction;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.ConnectionShare;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.evaluator.list.SessionSummary;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Writes out all sessions that a filter asks for, newest first and as they were at one moment. It reads on as fast as it
 * is read itself, and holds a few sessions at a time, however many there are.
 */
@ApplicationScoped
public class Export {
    /** Each takes a connection to the database for as long as it lasts, beside the {@link ConnectionShare} of the pages. */
    private static final int AT_ONCE = 2;

    private static final int SESSIONS_AT_ONCE = 200;

    private final AgroalDataSource database;
    private final Clock clock;
    private final ExportedLines lines;
    private final ObjectMapper json;
    private final Semaphore room = new Semaphore(AT_ONCE);

    @Inject
    Export(AgroalDataSource database, Clock clock, ExportedLines lines, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.lines = lines;
        this.json = json;
    }

    private interface Chunk {
        void write(Connection connection, List<SessionSummary> sessions, Writer out) throws SQLException, IOException;
    }

    /**
     * Takes room for an export, of which only so many go on at once.
     *
     * @return false if there is none; otherwise {@link #writeCsv} or {@link #writeJson} has to follow, which gives it back
     */
    boolean begin() {
        return room.tryAcquire();
    }

    /** One row a session, without its lines, below a row of headings. */
    void writeCsv(Filter filter, OutputStream into) throws IOException {
        write(filter, into, ExportedSession.CSV_HEADINGS, (connection, sessions, out) -> {
            for (SessionSummary session : sessions) {
                out.write(ExportedSession.of(session, Optional.empty()).csv());
            }
        });
    }

    /** One JSON object a line, each a session with its lines. */
    void writeJson(Filter filter, OutputStream into) throws IOException {
        write(filter, into, "", (connection, sessions, out) -> {
            Map<?, List<ExportedSession.Line>> said = lines.of(connection, sessions);
            for (SessionSummary session : sessions) {
                out.write(toJson(ExportedSession.of(session, Optional.of(said.getOrDefault(session.id(), List.of())))));
                out.write('\n');
            }
        });
    }

    private void write(Filter filter, OutputStream into, String heading, Chunk chunk) throws IOException {
        // A cursor lives in a transaction, which also keeps what is read from changing half-way.
        try (ReadTransaction transaction = ReadTransaction.on(database)) {
            // Who reads slowly may leave the transaction idle for a while, though not for good.
            ReadTransaction.set(transaction.connection(), "idle_in_transaction_session_timeout", "5min");
            Writer out = new BufferedWriter(new OutputStreamWriter(into, StandardCharsets.UTF_8));
            out.write(heading);
            read(transaction.connection(), question(filter), chunk, out);
            out.flush();
        } catch (SQLException e) {
            throw new IOException("The export broke off", e);
        } finally {
            room.release();
        }
    }

    private static void read(Connection connection, SqlQuery question, Chunk chunk, Writer out)
            throws SQLException, IOException {
        try (PreparedStatement statement = question.prepare(connection)) {
            statement.setQueryTimeout(0);
            statement.setFetchSize(SESSIONS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                List<SessionSummary> gathered = new ArrayList<>();
                while (row.next()) {
                    gathered.add(SessionSummary.of(row));
                    if (gathered.size() == SESSIONS_AT_ONCE) {
                        chunk.write(connection, gathered, out);
                        gathered.clear();
                    }
                }
                chunk.write(connection, gathered, out);
            }
        }
    }

    private SqlQuery question(Filter filter) {
        return SqlQuery.of("select " + SessionSummary.COLUMNS + " from transcript t where ")
                .and(FilterSql.of(filter, clock.instant()))
                .and(" order by t.opened_at desc, t.number desc");
    }

    private String toJson(ExportedSession session) {
        try {
            return json.writeValueAsString(session);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
