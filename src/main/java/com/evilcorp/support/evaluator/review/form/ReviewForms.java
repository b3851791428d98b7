package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.review.Review;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.SecondLooks;
import com.evilcorp.support.evaluator.scorecard.Criterion;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import com.evilcorp.support.evaluator.scorecard.ScorecardWording;
import com.evilcorp.support.evaluator.scorecard.Scorecards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has the form of a review show what was picked of it, or else what was given last. */
@ApplicationScoped
public class ReviewForms {
    private static final String PICKS = "select control, value from review_pick where ";

    private final Sql sql;
    private final Scorecards cards;
    private final ScorecardWording wording;
    private final SecondLooks looks;

    @Inject
    ReviewForms(Sql sql, Scorecards cards, ScorecardWording wording, SecondLooks looks) {
        this.sql = sql;
        this.cards = cards;
        this.wording = wording;
        this.looks = looks;
    }

    /**
     * Who fills a form in.
     *
     * @param view  what names this filling in
     * @param card  the version of the scorecard that the form has; nothing for the newest
     * @param rater their initials; may be empty
     */
    public record Sender(UUID view, Optional<Integer> card, String rater) {
        /** Who has not begun to. */
        public static Sender anew(String rater) {
            return new Sender(UUID.randomUUID(), Optional.empty(), rater);
        }
    }

    /** The form as it is to be shown. */
    @Transactional
    public ReviewForm shown(ReviewSubject subject, Sender sender) {
        Optional<Review> former = former(subject);
        Scorecard card = card(former, sender);
        Map<String, String> values = new HashMap<>();
        if (!looks.isDue(subject)) {
            former.ifPresent(review -> values.putAll(valuesOf(card, review)));
        }
        values.putAll(picks(subject));
        return new ReviewForm(sender.view(), card, values, sender.rater(), false, false);
    }

    /** The form as it was sent. */
    @Transactional
    public ReviewForm sent(ReviewSubject subject, Sender sender, Map<String, String> values) {
        return new ReviewForm(sender.view(), card(former(subject), sender), values, sender.rater(), true, false);
    }

    /** What was corrected, or is looked at again, keeps its card. */
    private Scorecard card(Optional<Review> former, Sender sender) {
        Optional<Integer> version = former.map(review -> review.scorecard).or(sender::card);
        return wording.worded(version.flatMap(cards::of).orElseGet(cards::newest));
    }

    private static Optional<Review> former(ReviewSubject subject) {
        return Review.<Review>find(subject.kind().column() + " = ?1 and not blind order by version desc", subject.id())
                .firstResultOptional();
    }

    private Map<String, String> picks(ReviewSubject subject) {
        record Pick(String control, String value) {}
        List<Pick> picks = sql.list(
                SqlQuery.of(PICKS).and(subject.kind().column() + " = ?", subject.id()),
                row -> new Pick(row.getString("control"), row.getString("value")));
        return picks.stream().collect(Collectors.toMap(Pick::control, Pick::value));
    }

    private static Map<String, String> valuesOf(Scorecard card, Review review) {
        Map<String, String> values = new HashMap<>();
        values.put(ReviewForm.REMARK, review.remark);
        for (int i = 0; i < card.criteria().size(); i++) {
            Criterion criterion = card.criteria().get(i);
            Short score = review.scores[i];
            values.put(criterion.slug(), score == null ? ReviewForm.NOT_APPLICABLE : score.toString());
            int cause = criterion.causes().indexOf(review.causes[i]) + 1;
            values.put(criterion.causeControl(), cause == 0 ? "" : Integer.toString(cause));
        }
        return values;
    }
}
