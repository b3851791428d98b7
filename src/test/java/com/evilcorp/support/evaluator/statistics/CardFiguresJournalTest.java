package com.evilcorp.support.evaluator.statistics;

import static com.evilcorp.support.evaluator.scorecard.MadeUpReviews.criterion;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.evaluator.filter.AskedCard;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.filter.FilterSql;
import com.evilcorp.support.evaluator.scorecard.Criterion;
import com.evilcorp.support.evaluator.scorecard.FirstCard;
import com.evilcorp.support.evaluator.scorecard.MadeUpReviews;
import com.evilcorp.support.evaluator.scorecard.Scale;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of reviews are of one version of the scorecard, whichever is chosen, beside a plain walk through what was given. */
@QuarkusTest
class CardFiguresJournalTest {
    private static final int SESSIONS = 90;
    private static final Instant START = Instant.parse("2013-09-02T00:00:00Z");

    @Inject
    DetailsQuery details;

    DataSource database;

    private final Random chance = new Random(31);
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private final Filter all = Filter.ALL.with(FilterParameter.NAME, mark);
    private final List<Given> given = new ArrayList<>();
    private List<Scorecard> cards = List.of();

    /** What counts of a session. */
    private record Given(int card, List<Optional<Integer>> scores) {}

    @BeforeEach
    void review() throws SQLException {
        MadeUpReviews reviews = new MadeUpReviews(database);
        Scorecard first = new Scorecard(
                1,
                IntStream.range(0, 4)
                        .mapToObj(place -> criterion("first" + place, Scale.ONE_TO_FIVE, 1, false))
                        .toList());
        Scorecard second = reviews.card(
                2, criterion("tone", Scale.ONE_TO_THREE, 5, false), criterion("word", Scale.YES_NO, 2, true));
        Scorecard third = reviews.card(
                3, criterion("tone", Scale.ONE_TO_FIVE, 1, false), criterion("heard", Scale.YES_NO, 1, false));
        cards = List.of(first, second, third);
        for (int i = 0; i < SESSIONS; i++) {
            Instant opened =
                    START.plusMillis(chance.nextLong(Duration.ofDays(20).toMillis()));
            UUID session = new PastSessions(database)
                    .session(mark, opened, opened, opened, opened.plusSeconds(300), "ENDED_BY_REP", null);
            int versions = chance.nextInt(4);
            for (int version = 1; version <= versions; version++) {
                reviewed(reviews, session, version, version == versions && version > 1 && chance.nextBoolean());
            }
        }
        Indexed.all(database);
    }

    @AfterEach
    void onlyTheFirstCard() throws SQLException {
        FirstCard.isTheOnlyOne(database);
    }

    @Test
    void those_of_an_older_card_are_of_what_was_reviewed_with_it_and_of_nothing_else() throws SQLException {
        isOf(3, details.of(all));
        for (Scorecard card : cards) {
            Filter chosen =
                    all.with(FilterParameter.CARD, AskedCard.of(card.version()).slug());
            isOf(card.version(), details.of(chosen));
            assertThat(count(chosen)).isEqualTo(of(card.version()).size());
        }
    }

    @Test
    void each_leads_to_as_many_sessions_as_it_is_of() throws SQLException {
        for (Scorecard card : cards.subList(1, 3)) {
            for (int place = 0; place < card.criteria().size(); place++) {
                Criterion criterion = card.criteria().get(place);
                Filter behind = all.with(
                        FilterParameter.CARD,
                        AskedCard.of(card.version(), criterion.slug()).slug());
                assertThat(count(behind))
                        .as(behind.query())
                        .isPositive()
                        .isEqualTo(scores(card.version(), place).size())
                        .isLessThan(of(card.version()).size());
            }
        }
    }

    @Test
    void the_page_leads_from_one_card_to_the_others_and_keeps_what_it_is_asked_for() {
        String page = page("/transcripts/figures?name=" + mark);
        assertThat(page)
                .contains("Reviews are those with version 3 of the scorecard.", "Review: heard")
                .contains("href=\"/transcripts/figures?name=" + mark + "&amp;card=2\">2</a>")
                .contains("href=\"/transcripts/figures?name=" + mark + "&amp;card=1\">1</a>")
                .contains("href=\"/transcripts?name=" + mark + "&amp;card=3-heard\"");
        assertThat(page("/transcripts/figures?name=" + mark + "&card=2"))
                .contains("version 2 of the scorecard", "Review: word", "Reviewed with scorecard 2")
                .doesNotContain("Review: heard");
        assertThat(page("/transcripts/figures?from=2013-09-02&to=2013-09-09&compare=previous&name=" + mark))
                .contains("&amp;name=" + mark + "&amp;card=2&amp;compare=previous\">2</a>");
        assertThat(page("/transcripts/figures?name=" + mark + "&card=77")).contains("Nobody, at no time");
    }

    private void reviewed(MadeUpReviews reviews, UUID session, int version, boolean isBlind) throws SQLException {
        Scorecard card = cards.get(chance.nextInt(cards.size()));
        List<Optional<Integer>> scores = card.criteria().stream()
                .map(criterion -> card.version() > 1 && chance.nextInt(4) == 0
                        ? Optional.<Integer>empty()
                        : Optional.of(1 + chance.nextInt(criterion.scale().best())))
                .toList();
        reviews.review(
                session,
                version,
                card,
                isBlind,
                scores.stream()
                        .map(score -> score.map(Object::toString).orElse("-"))
                        .toArray(String[]::new));
        if (isBlind) {
            return;
        }
        if (version > 1) {
            given.remove(given.size() - 1);
        }
        given.add(new Given(card.version(), scores));
    }

    private void isOf(int version, Details found) {
        assertThat(found.card().version()).isEqualTo(version);
        assertThat(found.reviews()).isNotEmpty().hasSize(of(version).size());
        for (int place = 0; place < found.card().criteria().size(); place++) {
            List<Integer> expected = scores(version, place);
            OptionalDouble mean = expected.stream().mapToInt(Integer::intValue).average();
            assertThat(found.given(place).count()).isEqualTo(expected.size());
            assertThat(found.given(place).value().orElseThrow()).isCloseTo(mean.orElseThrow(), within(1e-9));
        }
    }

    private List<Given> of(int version) {
        return given.stream().filter(one -> one.card() == version).toList();
    }

    private List<Integer> scores(int version, int place) {
        return of(version).stream()
                .flatMap(one -> one.scores().get(place).stream())
                .toList();
    }

    private int count(Filter filter) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return SqlQuery.of("select count(*) from transcript t where ")
                    .and(FilterSql.of(filter, START))
                    .list(connection, row -> row.getInt(1))
                    .get(0);
        }
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
