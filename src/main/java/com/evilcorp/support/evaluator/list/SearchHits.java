package com.evilcorp.support.evaluator.list;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.Party;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows where sessions hold what was looked for. */
@ApplicationScoped
public class SearchHits {
    /** A hit is looked for in so many of a session's first lines: what a session costs is up to whoever talks in it. */
    private static final int MAX_LINES = 100;

    /**
     * The line that holds most of the words; any of them will do, as they need not be in one line. What is unwanted does not
     * count.
     */
    private static final String HITS =
            """
            with any_word as (
                select cast(replace(querytree(to_search_query(?)), ' & ', ' | ') as tsquery) as query)
            select found.session, best.sender, ts_headline('support_search', search_split(best.said), any_word.query, '%s')
              from any_word, unnest(cast(? as uuid[])) as found (session)
                   cross join lateral (
                       select line.seq, line.sender, line.said
                         from line, to_search_vector(line.said) as words
                        where line.session = found.session and line.seq <= %d and words @@ any_word.query
                        order by ts_rank(words, any_word.query) desc, line.seq
                        limit 1) best
            """
                    .formatted("MaxWords=24, MinWords=12, " + Excerpt.MARKS, MAX_LINES);

    /**
     * Where a session holds the words that were looked for.
     *
     * @param by who said it
     */
    record Hit(UUID session, Party by, Excerpt excerpt) {
        private static Hit of(ResultSet row) throws SQLException {
            return new Hit(row.getObject(1, UUID.class), Party.valueOf(row.getString(2)), Excerpt.of(row.getString(3)));
        }
    }

    private final Sql sql;

    @Inject
    SearchHits(Sql sql) {
        this.sql = sql;
    }

    /** One of each of these sessions that has a line with one of the words. */
    Map<UUID, Hit> of(List<SessionSummary> sessions, String words) {
        List<UUID> ids = sessions.stream().map(SessionSummary::id).toList();
        return sql.list(SqlQuery.of(HITS, words, ids), Hit::of).stream()
                .collect(Collectors.toMap(Hit::session, hit -> hit));
    }
}
