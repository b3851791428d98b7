package com.evilcorp.support.transcript;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reckons the figures of the sessions that a filter asks for, as of one moment. They come packed, a season of them at a time,
 * and none is kept.
 */
@ApplicationScoped
class FiguresBook {
    /** As long as some megabytes of sessions take, at a thousand a day. */
    private static final int SEASON_DAYS = 91;

    private static final String REACH =
            "select min(opened_at), max(opened_at) from transcript having max(opened_at) is not null";

    private final AgroalDataSource database;
    private final Clock clock;

    private record Season(OffsetDateTime from, OffsetDateTime until) {
        private static Season of(ResultSet row) throws SQLException {
            return new Season(
                    row.getObject(1, OffsetDateTime.class),
                    row.getObject(2, OffsetDateTime.class).plusDays(1));
        }

        /** As much of it as is asked for. Where that is nothing, it ends as it begins or before. */
        private Season within(Filter filter) {
            return new Season(
                    Conditions.from(filter)
                            .map(asked -> asked.atOffset(ZoneOffset.UTC))
                            .filter(from::isBefore)
                            .orElse(from),
                    Conditions.until(filter)
                            .map(asked -> asked.atOffset(ZoneOffset.UTC))
                            .filter(until::isAfter)
                            .orElse(until));
        }

        private List<Season> seasons() {
            return Stream.iterate(from, until::isAfter, day -> day.plusDays(SEASON_DAYS))
                    .map(day -> new Season(day, day.plusDays(SEASON_DAYS)))
                    .toList();
        }
    }

    @Inject
    FiguresBook(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Figures of(Filter filter) {
        try (ReadTransaction transaction = ReadTransaction.ofOneMoment(database)) {
            return read(transaction.connection(), filter);
        } catch (SQLException e) {
            throw new IllegalStateException("The figures could not be read", e);
        }
    }

    private Figures read(Connection connection, Filter filter) throws SQLException {
        Figures.Tally tally = new Figures.Tally();
        for (Question part : parts(connection, filter)) {
            for (ByteBuffer packed : part.list(connection, row -> ByteBuffer.wrap(row.getBytes(1)))) {
                while (packed.hasRemaining()) {
                    tally.add(SessionFact.of(packed));
                }
            }
        }
        return tally.figures();
    }

    /** The questions whose answers make up the figures: packed facts, in one value each. */
    List<Question> parts(Connection connection, Filter filter) throws SQLException {
        Question all = Question.of("select coalesce(string_agg(t.facts, ''), '') from transcript t where ")
                .and(Conditions.of(filter, clock.instant()));
        Optional<String> words = filter.value(Parameter.SEARCH);
        if (words.isPresent()) {
            // Looked up once: the index of words knows of no seasons.
            return List.of(all.and(WordSearch.lookedUp(words.get())));
        }
        return Question.of(REACH).list(connection, Season::of).stream()
                .flatMap(reach -> reach.within(filter).seasons().stream())
                .map(season -> all.and(" and t.opened_at >= ? and t.opened_at < ?", season.from(), season.until()))
                .toList();
    }
}
