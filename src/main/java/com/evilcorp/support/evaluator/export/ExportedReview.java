package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.evaluator.review.ReviewSummary;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A review in words, by the card that it was made with. */
record ExportedReview(ReviewSummary review, Scorecard card) {
    /** A score of the card that the service brings, by the name of its criterion. */
    Optional<Integer> ofFirstCard(String criterion) {
        return review.isOfFirstCard()
                ? IntStream.range(0, card.criteria().size())
                        .filter(i -> card.criteria().get(i).slug().equals(criterion))
                        .boxed()
                        .findFirst()
                        .flatMap(i -> review.scores().get(i))
                : Optional.empty();
    }

    /** What it comes to, in percent, to a tenth. */
    Optional<Double> score() {
        return review.percent().map(percent -> Math.round(percent * 10) / 10.0);
    }

    /** All scores, as {@code greeting=4; tone=na}, with their root causes in brackets. */
    String scores() {
        return IntStream.range(0, card.criteria().size())
                .mapToObj(i -> card.criteria().get(i).slug() + "="
                        + review.scores().get(i).map(String::valueOf).orElse("na")
                        + inBrackets(review.causes().get(i)))
                .collect(Collectors.joining("; "));
    }

    private static String inBrackets(String cause) {
        return cause.isEmpty() ? "" : " (" + cause + ")";
    }
}
