package com.evilcorp.support.evaluator.reading;

import static com.evilcorp.support.evaluator.scorecard.MadeUpReviews.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.evaluator.filter.Filter;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.scorecard.FirstCard;
import com.evilcorp.support.evaluator.scorecard.MadeUpReviews;
import com.evilcorp.support.evaluator.scorecard.Scale;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stars and reviews are held against each other whatever the reviews are made of. */
@QuarkusTest
class StarsAgainstReviewJournalTest {
    private static final Instant OPENED = Instant.parse("2012-08-07T10:00:00Z");

    @Inject
    WorthReadingQuery worthReading;

    DataSource database;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private MadeUpReviews reviews;
    private Scorecard card;

    /** Heard counts three times as much as the others; no kept word fails the whole. */
    @BeforeEach
    void newCard() throws SQLException {
        reviews = new MadeUpReviews(database);
        card = reviews.card(
                2,
                criterion("heard", Scale.ONE_TO_THREE, 3, false),
                criterion("word", Scale.YES_NO, 1, true),
                criterion("manners", Scale.ONE_TO_FIVE, 1, false));
    }

    @AfterEach
    void onlyTheFirstCard() throws SQLException {
        FirstCard.isTheOnlyOne(database);
    }

    /** By hand: the share of the weights that was reached, from 1 to 5 as stars go; how far that is from the stars, in tenths. */
    @ParameterizedTest
    @CsvSource({
        // All of it is five stars, none of it one.
        "1, '3,2,5', 40",
        "5, '1,2,1', 32", // 1 of 5 is 1.8
        "5, '1,1,1', 40",
        // Half of 1 to 3, yes, half of 1 to 5: 3 of 5 is 3.4.
        "1, '2,2,3', 24",
        "5, '2,2,1', 20", // 2.5 of 5 is 3.0
        // No fails all of it, though 4 of 5 would have been 4.2.
        "4, '3,1,5', 30",
        // What does not apply weighs nothing.
        "1, '-,2,5', 40",
        "5, '2,-,-', 20",
        "1, '-,-,3', 20",
        "3, '3,2,-', 20",
        "3, '-,2,-', 20",
        "3, '-,1,-', 20"
    })
    void two_apart_is_worth_reading(int stars, String scores, long tenths) throws SQLException {
        reviewed(stars, scores);
        assertThat(measures()).containsExactly(tenths);
    }

    @ParameterizedTest
    @CsvSource({
        "5, '3,2,1'", // 4 of 5 is 4.2
        "4, '3,2,5'",
        "5, '2,2,2'", // 2.75 of 5 is 3.2
        "1, '1,2,4'", // 1.75 of 5 is 2.4
        "2, '1,1,1'",
        "2, '3,1,5'",
        "4, '-,2,5'",
        "5, '-,-,-'"
    })
    void nearer_is_not_nor_is_what_nothing_applied_to(int stars, String scores) throws SQLException {
        reviewed(stars, scores);
        assertThat(measures()).isEmpty();
    }

    @Test
    void a_second_look_does_not_count() throws SQLException {
        UUID session = reviewed(5, "3,2,5");
        reviews.review(session, 2, card, true, "1", "1", "1");
        assertThat(measures()).isEmpty();
    }

    private UUID reviewed(int stars, String scores) throws SQLException {
        Instant attended = OPENED.plusSeconds(30);
        UUID session = new PastSessions(database)
                .session(mark, OPENED, attended, attended, attended.plusSeconds(600), "ENDED_BY_REP", stars);
        reviews.review(session, 1, card, false, scores.split(","));
        return session;
    }

    private List<Long> measures() {
        Indexed.all(database);
        return worthReading.of(Filter.ALL.with(FilterParameter.NAME, mark)).stream()
                .flatMap(finding -> finding.reasons().stream())
                .filter(reason -> reason.rule() instanceof StarsAgainstReviewRule)
                .map(WorthReadingQuery.Reason::measure)
                .toList();
    }
}
