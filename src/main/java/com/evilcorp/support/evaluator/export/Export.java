package com.evilcorp.support.evaluator.export;

import static java.util.Objects.requireNonNull;

import com.evilcorp.database.ReadTransaction;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.ConnectionShare;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.evaluator.list.SessionSummary;
import com.evilcorp.support.evaluator.question.QuestionEntryRow;
import com.evilcorp.support.evaluator.question.QuestionFilter;
import com.evilcorp.support.evaluator.question.QuestionSummary;
import com.evilcorp.support.evaluator.review.ReviewSummary;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import com.evilcorp.support.evaluator.scorecard.Scorecards;
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
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Writes out all sessions, or questions, that a filter asks for, newest first and as they were at one moment. It reads on as fast as it
 * is read itself, and holds a few of them at a time, however many there are.
 */
@ApplicationScoped
public class Export {
    /** Each takes a connection to the database for as long as it lasts, beside the {@link ConnectionShare} of the pages. */
    private static final int AT_ONCE = 2;

    private static final int ROWS_AT_ONCE = 200;
    /** Without it, spreadsheets take UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final AgroalDataSource database;
    private final Clock clock;
    private final ExportedContents contents;
    private final ExportedPictures pictures;
    private final Scorecards cards;
    private final ObjectMapper json;
    private final Semaphore room = new Semaphore(AT_ONCE);

    @Inject
    Export(
            AgroalDataSource database,
            Clock clock,
            ExportedContents contents,
            ExportedPictures pictures,
            Scorecards cards,
            ObjectMapper json) {
        this.cards = cards;
        this.database = database;
        this.clock = clock;
        this.contents = contents;
        this.pictures = pictures;
        this.json = json;
    }

    private interface Chunk<T> {
        void write(Connection connection, List<T> some, Writer out) throws SQLException, IOException;
    }

    /**
     * Takes room for an export, of which only so many go on at once.
     *
     * @return false if there is none; otherwise one of the methods that write has to follow, which gives it back
     */
    boolean begin() {
        return room.tryAcquire();
    }

    /** One row a session, without its lines, below a row of headings. */
    void writeCsv(Filter filter, OutputStream into) throws IOException {
        Map<Integer, Scorecard> known = cards.all();
        writeSessions(filter, into, BYTE_ORDER_MARK + ExportedSession.CSV_HEADINGS, (connection, sessions, out) -> {
            ExportedPictures.OfSessions shown = pictures.of(connection, sessions);
            for (SessionSummary session : sessions) {
                out.write(ExportedSession.withPictures(session, review(session.review(), known), shown.in(session.id()))
                        .csv());
            }
        });
    }

    /** One JSON object a line, each a session with its lines and notes. */
    void writeJson(Filter filter, OutputStream into) throws IOException {
        Map<Integer, Scorecard> known = cards.all();
        writeSessions(filter, into, "", (connection, sessions, out) -> {
            Map<?, ExportedSession.Content> content = contents.of(connection, sessions);
            for (SessionSummary session : sessions) {
                out.write(toJson(ExportedSession.withContent(
                        session, review(session.review(), known), requireNonNull(content.get(session.id())))));
                out.write('\n');
            }
        });
    }

    private static Optional<ExportedReview> review(Optional<ReviewSummary> given, Map<Integer, Scorecard> cards) {
        return given.flatMap(review ->
                Optional.ofNullable(cards.get(review.scorecard())).map(card -> new ExportedReview(review, card)));
    }

    /** One row a question, without what was asked and answered, below a row of headings. */
    void writeQuestionsCsv(QuestionFilter filter, OutputStream into) throws IOException {
        Map<Integer, Scorecard> known = cards.all();
        writeQuestions(filter, into, BYTE_ORDER_MARK + ExportedQuestion.CSV_HEADINGS, (connection, questions, out) -> {
            for (QuestionSummary question : questions) {
                out.write(ExportedQuestion.alone(question, review(question.review(), known))
                        .csv());
            }
        });
    }

    /** One JSON object a line, each a question with what was asked and answered. */
    void writeQuestionsJson(QuestionFilter filter, OutputStream into) throws IOException {
        Map<Integer, Scorecard> known = cards.all();
        writeQuestions(filter, into, "", (connection, questions, out) -> {
            Map<UUID, List<QuestionEntryRow>> entries = QuestionEntryRow.of(
                    connection, questions.stream().map(QuestionSummary::id).toList());
            for (QuestionSummary question : questions) {
                out.write(toJson(ExportedQuestion.withEntries(
                        question, review(question.review(), known), entries.getOrDefault(question.id(), List.of()))));
                out.write('\n');
            }
        });
    }

    private void writeSessions(Filter filter, OutputStream into, String heading, Chunk<SessionSummary> chunk)
            throws IOException {
        SqlQuery all = SqlQuery.of("select " + SessionSummary.COLUMNS + " from transcript t where ")
                .and(FilterSql.of(filter, clock.instant()))
                .and(" order by t.opened_at desc, t.number desc");
        write(all, SessionSummary::of, into, heading, chunk);
    }

    private void writeQuestions(QuestionFilter filter, OutputStream into, String heading, Chunk<QuestionSummary> chunk)
            throws IOException {
        SqlQuery all = SqlQuery.of("select " + QuestionSummary.COLUMNS + " from question q where ")
                .and(filter.sql())
                .and(" order by q.left_at desc, q.id desc");
        write(all, QuestionSummary::of, into, heading, chunk);
    }

    private <T> void write(SqlQuery all, SqlQuery.Row<T> row, OutputStream into, String heading, Chunk<T> chunk)
            throws IOException {
        // A cursor lives in a transaction, which also keeps what is read from changing half-way.
        try (ReadTransaction transaction = ReadTransaction.on(database)) {
            // Who reads slowly may leave the transaction idle for a while, though not for good.
            ReadTransaction.set(transaction.connection(), "idle_in_transaction_session_timeout", "5min");
            Writer out = new BufferedWriter(new OutputStreamWriter(into, StandardCharsets.UTF_8));
            out.write(heading);
            read(transaction.connection(), all, row, chunk, out);
            out.flush();
        } catch (SQLException e) {
            throw new IOException("The export broke off", e);
        } finally {
            room.release();
        }
    }

    private static <T> void read(Connection connection, SqlQuery all, SqlQuery.Row<T> row, Chunk<T> chunk, Writer out)
            throws SQLException, IOException {
        try (PreparedStatement statement = all.prepare(connection)) {
            statement.setQueryTimeout(0);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> gathered = new ArrayList<>();
                while (rows.next()) {
                    gathered.add(row.of(rows));
                    if (gathered.size() == ROWS_AT_ONCE) {
                        chunk.write(connection, gathered, out);
                        gathered.clear();
                    }
                }
                chunk.write(connection, gathered, out);
            }
        }
    }

    private String toJson(Object session) {
        try {
            return json.writeValueAsString(session);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
