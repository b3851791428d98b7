package com.evilcorp.support.transcript;

/** A version of a review, ready to be shown. */
public record ScoresView(int version, int greeting, int understanding, int solution, int tone, String at) {
    static ScoresView of(Review review, Wording wording) {
        return new ScoresView(
                review.version,
                review.greeting,
                review.understanding,
                review.solution,
                review.tone,
                wording.time(review.at));
    }
}
