package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.transcript.Review;

/** A version of a review, ready to be shown. */
public record ScoresView(int version, int greeting, int understanding, int solution, int tone, String at) {
    static ScoresView of(Review review, ViewFormat format) {
        return new ScoresView(
                review.version,
                review.greeting,
                review.understanding,
                review.solution,
                review.tone,
                format.time(review.at));
    }
}
