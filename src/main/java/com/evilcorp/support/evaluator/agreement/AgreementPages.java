package com.evilcorp.support.evaluator.agreement;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import com.evilcorp.support.evaluator.scorecard.ScorecardWording;
import com.evilcorp.support.evaluator.scorecard.Scorecards;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far scores can be trusted: what a second look gives, beside the first, card by card and criterion by criterion. */
@Path(EvaluatorPages.PATH + "/agreement")
@Produces(EvaluatorPages.HTML)
@Blocking
@SharesConnections
public class AgreementPages {
    /**
     * @param cards     that sessions were looked at again with
     * @param questions that questions were, in figures of their own
     * @param fewest    how many pairs a figure takes
     */
    record Page(List<OfCard> cards, List<OfCard> questions, int fewest) implements TemplateInstance {}

    /** The criteria of one version of the card: two versions are never in one figure. */
    record OfCard(int version, List<OfCriterion> criteria) {}

    /** @param yesNo whether its figures are of the same answer, and not of a point */
    record OfCriterion(String title, boolean yesNo, Figure self, Figure others) {}

    /**
     * An agreement, ready to be shown.
     *
     * @param within null where there are too few pairs
     * @param kappa  null there, and where all scores were the same
     */
    record Figure(int pairs, @Nullable String within, @Nullable String kappa) {}

    private final ReviewPairs reviews;
    private final Scorecards cards;
    private final ScorecardWording wording;
    private final ViewFormat format;

    @Inject
    AgreementPages(ReviewPairs reviews, Scorecards cards, ScorecardWording wording, ViewFormat format) {
        this.reviews = reviews;
        this.cards = cards;
        this.wording = wording;
        this.format = format;
    }

    /** All cards that second looks were made with. */
    @GET
    public TemplateInstance agreement() {
        Map<Integer, Scorecard> known = cards.all();
        return new Page(
                ofCards(known, ReviewSubject.Kind.SESSION),
                ofCards(known, ReviewSubject.Kind.QUESTION),
                Agreement.FEWEST);
    }

    private List<OfCard> ofCards(Map<Integer, Scorecard> known, ReviewSubject.Kind kind) {
        Map<Integer, List<ReviewPair>> byCard =
                reviews.all(kind).stream().collect(Collectors.groupingBy(ReviewPair::scorecard));
        return known.values().stream()
                .filter(card -> byCard.containsKey(card.version()))
                .map(wording::worded)
                .map(card -> ofCard(card, byCard.getOrDefault(card.version(), List.of())))
                .toList();
    }

    private OfCard ofCard(Scorecard card, List<ReviewPair> made) {
        return new OfCard(
                card.version(),
                IntStream.range(0, card.criteria().size())
                        .mapToObj(i -> new OfCriterion(
                                card.criteria().get(i).title(),
                                card.criteria().get(i).scale().isYesNo(),
                                figure(card, i, made, ReviewPair::isByTheSame),
                                figure(card, i, made, ReviewPair::isByAnother)))
                        .toList());
    }

    private Figure figure(Scorecard card, int criterion, List<ReviewPair> made, Predicate<ReviewPair> by) {
        List<RatedPair> pairs = made.stream()
                .filter(by)
                .flatMap(review -> review.pair(criterion).stream())
                .toList();
        Optional<Agreement> agreement =
                Agreement.of(pairs, card.criteria().get(criterion).scale().best());
        return new Figure(
                pairs.size(),
                agreement.map(found -> format.percent(found.within() * 100)).orElse(null),
                agreement.flatMap(Agreement::kappa).map(format::hundredths).orElse(null));
    }
}
