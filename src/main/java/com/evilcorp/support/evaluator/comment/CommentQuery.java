package com.evilcorp.support.evaluator.comment;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.search.SearchQuery;
import com.evilcorp.support.search.SearchVector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what customers wrote beside their stars. */
@ApplicationScoped
class CommentQuery {
    /** So many of the newest are looked at. */
    static final int NEWEST = 2_000;

    /** So many are shown. */
    static final int SHOWN = 100;

    private static final String COMMENTS =
            "select t.id, t.name, t.opened_at, t.stars, t.comment from transcript t where t.comment is not null and ";

    private static final String NEWEST_FIRST = " order by t.opened_at desc, t.number desc limit ?";

    private static final String THAT_HOLD =
            """
            select place from unnest(?) with ordinality as comment (words, place)
             where cast(words as tsvector) @@ cast(? as tsquery)
            """;

    /** Which come first. */
    enum Order {
        NEWEST,
        /** The fewest stars first, and of those the newest. */
        STARS
    }

    /** A comment, and whose session it is about. */
    record Comment(UUID session, String name, Instant opened, int stars, String text) {
        private static Comment of(ResultSet row) throws SQLException {
            return new Comment(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    SqlQuery.instant(row, "opened_at").orElseThrow(),
                    row.getInt("stars"),
                    row.getString("comment"));
        }
    }

    /**
     * @param shown    {@value #SHOWN} at most
     * @param count    of how many
     * @param lookedAt of how many these are those that hold the words; {@value #NEWEST} at most
     */
    record Found(List<Comment> shown, int count, int lookedAt) {}

    private final Sql sql;
    private final Clock clock;

    @Inject
    CommentQuery(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The comments on sessions that a filter asks for.
     *
     * @param words that they hold, as in a search of sessions; nothing for all
     */
    Found of(Filter filter, Optional<String> words, Order order) {
        return sql.read(connection -> {
            List<Comment> newest = SqlQuery.of(COMMENTS)
                    .and(FilterSql.of(filter, clock.instant()))
                    .and(NEWEST_FIRST, NEWEST)
                    .list(connection, Comment::of);
            List<Comment> found = words.isPresent() ? thatHold(connection, newest, words.get()) : newest;
            return new Found(sorted(found, order).stream().limit(SHOWN).toList(), found.size(), newest.size());
        });
    }

    private static List<Comment> thatHold(Connection connection, List<Comment> comments, String words)
            throws SQLException {
        List<String> vectors = comments.stream()
                .map(comment -> new SearchVector().addLine(comment.text()).toString())
                .toList();
        Set<Integer> places = SqlQuery.of(
                        THAT_HOLD, vectors, SearchQuery.of(words).text())
                .list(connection, row -> row.getInt("place"))
                .stream()
                .collect(Collectors.toSet());
        return IntStream.range(0, comments.size())
                .filter(place -> places.contains(place + 1))
                .mapToObj(comments::get)
                .toList();
    }

    private static List<Comment> sorted(List<Comment> newestFirst, Order order) {
        return switch (order) {
            case NEWEST -> newestFirst;
            case STARS ->
                newestFirst.stream()
                        .sorted(Comparator.comparing(Comment::stars))
                        .toList();
        };
    }
}
