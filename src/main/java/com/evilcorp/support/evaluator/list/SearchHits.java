package com.evilcorp.support.evaluator.list;

import static java.util.Comparator.comparing;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.search.MarkedText;
import com.evilcorp.support.search.SearchMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Shows where sessions hold what was looked for. */
@ApplicationScoped
public class SearchHits {
    /**
     * A hit is looked for in so much of how a session begins: what a session costs is up to whoever talks in it, and a page
     * shows many.
     */
    private static final int MAX_LINES = 100;

    private static final int MAX_CHARACTERS = 20_000;

    private static final String LINES =
            """
            select line.session, line.seq, line.sender, line.said
              from unnest(cast(? as uuid[])) as found (session)
                   cross join lateral (
                       select session, seq, sender, said, sum(length(said)) over (order by seq) as characters
                         from (select session, seq, sender, said from line
                                where session = found.session and seq <= %d) as first) as line
             where line.characters - length(line.said) < %d
            """
                    .formatted(MAX_LINES, MAX_CHARACTERS);

    /**
     * Where a session holds the words that were looked for.
     *
     * @param by who said it
     */
    record Hit(UUID session, Party by, MarkedText excerpt) {}

    private record Line(UUID session, int seq, Party by, String said, long terms) {
        private static final BinaryOperator<Line> BETTER = BinaryOperator.maxBy(
                comparing(Line::terms).thenComparing(comparing(Line::seq).reversed()));

        private static Line of(ResultSet row, SearchMarks marks) throws SQLException {
            String said = row.getString("said");
            return new Line(
                    row.getObject("session", UUID.class),
                    row.getInt("seq"),
                    Party.valueOf(row.getString("sender")),
                    said,
                    marks.count(said));
        }
    }

    private final Sql sql;

    @Inject
    SearchHits(Sql sql) {
        this.sql = sql;
    }

    /**
     * Of each of these sessions the line that holds most of the words, if one does. Any of them will do, as they need not be
     * in one line.
     */
    Map<UUID, Hit> of(List<SessionSummary> sessions, String words) {
        SearchMarks marks = SearchMarks.of(words);
        List<UUID> ids = sessions.stream().map(SessionSummary::id).toList();
        return sql.list(SqlQuery.of(LINES, ids), row -> Line.of(row, marks)).stream()
                .filter(line -> line.terms() > 0)
                .collect(Collectors.toMap(Line::session, line -> line, Line.BETTER))
                .values()
                .stream()
                .map(line -> new Hit(line.session(), line.by(), marks.excerpt(line.said())))
                .collect(Collectors.toMap(Hit::session, hit -> hit));
    }
}
