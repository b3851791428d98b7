package com.evilcorp.support.question;

import com.evilcorp.database.DatabaseException;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.search.SearchVector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The documents that questions are found by: name, question and answers of each, whole, as of the version that was read. Should
 * it be changed or shredded meanwhile, nothing is stored of what was read; nor waits anybody for whoever is at that.
 */
public final class QuestionDocuments {
    private static final Logger LOG = Logger.getLogger(QuestionDocuments.class);
    private static final int AT_ONCE = 64;

    private static final String UNINDEXED =
            """
            select id, version, name, array(select said from question_entry where question = q.id order by seq) as said
              from question q where shredded_at is null and indexed_version is distinct from version order by id limit ?
            """;

    private static final String INDEX =
            """
            with fresh as (
                select * from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as text[])) as one (id, version, words)
            ), unchanged as (
                select id from question q where shredded_at is null and (id, version) in (select id, version from fresh)
                   for update skip locked
            ), indexed as (
                update question set indexed_version = version where id in (select id from unchanged) returning id
            )
            insert into question_document (question, words)
            select id, cast(words as tsvector) from fresh where id in (select id from indexed)
                on conflict (question) do update set words = excluded.words
            """;

    private record Unindexed(UUID id, int version, String words) {
        private static Unindexed of(ResultSet row) throws SQLException {
            SearchVector words = new SearchVector();
            Optional.ofNullable(row.getString("name")).ifPresent(words::addName);
            for (String said : (String[]) row.getArray("said").getArray()) {
                words.addLine(said);
            }
            return new Unindexed(row.getObject("id", UUID.class), row.getInt("version"), words.toString());
        }

        private Unindexed withoutWords() {
            return new Unindexed(id, version, "");
        }
    }

    private final Connection connection;

    /** @param connection that commits each statement */
    public QuestionDocuments(Connection connection) {
        this.connection = connection;
    }

    /** Writes some that are not up to date; answers how many. One that the database refuses goes without words. */
    public int index() throws SQLException {
        List<Unindexed> questions = SqlQuery.of(UNINDEXED, AT_ONCE).list(connection, Unindexed::of);
        try {
            return questions.isEmpty() ? 0 : store(questions);
        } catch (SQLException e) {
            return storeOneByOne(questions, e);
        }
    }

    private int storeOneByOne(List<Unindexed> questions, SQLException refusal) throws SQLException {
        if (!DatabaseException.refusesCostOrContent(refusal)) {
            throw refusal;
        }
        if (questions.size() == 1) {
            LOG.warnf(
                    "Question %s goes without words: no search finds it",
                    questions.get(0).id());
            return store(List.of(questions.get(0).withoutWords()));
        }
        int stored = 0;
        for (Unindexed question : questions) {
            try {
                stored += store(List.of(question));
            } catch (SQLException e) {
                stored += storeOneByOne(List.of(question), e);
            }
        }
        return stored;
    }

    private int store(List<Unindexed> questions) throws SQLException {
        return SqlQuery.of(
                        INDEX,
                        questions.stream().map(Unindexed::id).toList(),
                        questions.stream().map(Unindexed::version).toList(),
                        questions.stream().map(Unindexed::words).toList())
                .update(connection);
    }
}
