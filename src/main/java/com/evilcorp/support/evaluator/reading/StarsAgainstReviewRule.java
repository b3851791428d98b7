package com.evilcorp.support.evaluator.reading;

import com.evilcorp.support.evaluator.list.SessionSummary;
import com.evilcorp.support.evaluator.review.ReviewSummary;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The customer's stars and the evaluator's review are far apart, whichever is better. */
final class StarsAgainstReviewRule implements ReadingRule {
    private static final int FAR = 2;
    private static final long TENTHS = 10;

    @Override
    public String explanation(ReadingMessages words) {
        return words.starsAgainstReviews(FAR);
    }

    @Override
    public Map<UUID, Long> find(ReadingCandidates candidates) {
        return candidates.measured(session -> session.stars()
                .flatMap(stars -> shownReview(session).map(given -> Math.abs(stars - given)))
                .filter(apart -> apart >= FAR)
                .map(apart -> Math.round(apart * TENTHS)));
    }

    /** Not of a session that is to be reviewed again by somebody who has not seen it. */
    private static Optional<Double> shownReview(SessionSummary session) {
        return session.secondLookDue().isPresent()
                ? Optional.empty()
                : session.review().flatMap(ReviewSummary::outOfFive);
    }

    @Override
    public String reason(long measure, ReadingMessages words) {
        return words.starsAgainstReview(measure / TENTHS, measure % TENTHS);
    }
}
