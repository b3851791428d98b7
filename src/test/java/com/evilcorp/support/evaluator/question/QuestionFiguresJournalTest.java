package com.evilcorp.support.evaluator.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.question.LeftQuestion;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of questions, beside a plain walk through the same questions. */
@QuarkusTest
class QuestionFiguresJournalTest {
    private static final Instant SINCE = Instant.parse("2014-05-01T00:00:00Z");

    DataSource database;

    /** What became of a question; null for what did not happen. */
    private record Left(
            Instant at, Duration answeredAfter, boolean waits, boolean isWithdrawn, boolean isShredded, Integer stars) {
        boolean isAnswered() {
            return answeredAfter != null;
        }
    }

    @BeforeEach
    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void they_are_what_a_plain_count_comes_to(long seed) throws SQLException {
        Random chance = new Random(seed);
        List<Left> all = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            Left question = madeUp(chance);
            store(question);
            if (!question.at().isBefore(SINCE)) {
                all.add(question);
            }
        }
        QuestionFigures found;
        try (Connection connection = database.getConnection()) {
            found = QuestionFigures.since(connection, SINCE);
        }
        assertThat(found.total()).isPositive().isLessThan(101).isEqualTo(all.size());
        assertThat(found.answered()).isPositive().isEqualTo(count(all, Left::isAnswered));
        assertThat(found.waiting()).isPositive().isEqualTo(count(all, left -> left.waits() && !left.isAnswered()));
        assertThat(found.withdrawn())
                .isPositive()
                .isEqualTo(count(all, left -> left.isWithdrawn() && !left.isAnswered()));
        assertThat(found.expired())
                .isPositive()
                .isEqualTo(count(all, left -> left.isShredded() && !left.isWithdrawn() && !left.isAnswered()));
        assertThat(found.answered() + found.waiting() + found.withdrawn() + found.expired())
                .as("each is one of them")
                .isEqualTo(found.total());
        List<Long> took = all.stream()
                .filter(Left::isAnswered)
                .map(left -> left.answeredAfter().toMillis())
                .sorted()
                .toList();
        assertThat(found.median()).contains(between(took, 0.5));
        assertThat(found.ninetieth()).contains(between(took, 0.9));
        List<Integer> stars =
                all.stream().map(Left::stars).filter(given -> given != null).toList();
        assertThat(found.rated()).isPositive().isEqualTo(stars.size());
        assertThat(found.stars().orElseThrow())
                .isCloseTo(stars.stream().mapToInt(Integer::intValue).average().orElseThrow(), within(1e-9));
    }

    private static Left madeUp(Random chance) {
        Instant at = SINCE.plus(Duration.ofHours(chance.nextInt(400) - 100));
        Duration answered = chance.nextBoolean() ? Duration.ofSeconds(60L + chance.nextInt(900_000)) : null;
        int became = chance.nextInt(3);
        boolean waits = became == 0 && (answered == null || chance.nextBoolean());
        boolean isWithdrawn = became == 1;
        boolean isShredded = isWithdrawn || (!waits && answered == null) || chance.nextInt(5) == 0 && !waits;
        Integer stars = answered != null && chance.nextBoolean() ? 1 + chance.nextInt(5) : null;
        return new Left(at, answered, waits, isWithdrawn, isShredded, stars);
    }

    /** As a straight line goes from one rank to the next. */
    private static Duration between(List<Long> sorted, double share) {
        double place = share * (sorted.size() - 1);
        long below = sorted.get((int) Math.floor(place));
        long above = sorted.get((int) Math.ceil(place));
        return Duration.ofMillis(Math.round(below + (above - below) * (place - Math.floor(place))));
    }

    private static long count(List<Left> all, Predicate<Left> what) {
        return all.stream().filter(what).count();
    }

    private void store(Left left) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SqlQuery.of(
                            "insert into question (id, version, language, left_at, changed_at, waiting_since, answered_at,"
                                    + " stars, withdrawn, shredded_at) values (?, 1, 'en', ?, ?, ?, ?, cast(? as smallint), ?, ?)",
                            UUID.randomUUID(),
                            left.at(),
                            left.at(),
                            left.waits() ? left.at() : null,
                            Optional.ofNullable(left.answeredAfter())
                                    .map(left.at()::plus)
                                    .orElse(null),
                            left.stars(),
                            left.isWithdrawn(),
                            left.isShredded() ? left.at() : null)
                    .update(connection);
        }
    }
}
