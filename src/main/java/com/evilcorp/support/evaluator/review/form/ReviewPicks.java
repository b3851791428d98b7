package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.review.ReviewSubject;
import com.evilcorp.support.evaluator.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Keeps what is picked of a review, each control by itself, until the review is finished. A pick says what its control showed
 * before: what somebody else has picked there meanwhile is not overwritten.
 */
@ApplicationScoped
class ReviewPicks {
    private static final String KEEP = "insert into review_pick (%1$s, control, value) values (?, ?, ?)"
            + " on conflict (%1$s, control) do update set value = excluded.value";

    private final Sql sql;
    private final ReviewForms forms;
    private final Reviews reviews;

    @Inject
    ReviewPicks(Sql sql, ReviewForms forms, Reviews reviews) {
        this.sql = sql;
        this.forms = forms;
        this.reviews = reviews;
    }

    /** What is picked, and what stood there before. */
    record Pick(String control, String value, String before) {}

    /** What became of a pick. */
    enum Became {
        KEPT,
        /** The review had its last answer, and was kept. */
        FINISHED,
        /** The control shows something else meanwhile. */
        OVERTAKEN,
        /** The card has no such control, or it takes no such value. */
        NONSENSE,
        NOT_TO_BE_REVIEWED,
        /** There are as many versions already as there may be. */
        ENOUGH
    }

    /** @param value what the control shows now */
    record Picked(Became became, String value) {}

    /** Keeps a pick, and the review where that was the last that it lacked. */
    @Transactional
    Picked keep(ReviewSubject subject, ReviewForms.Sender sender, Pick pick) {
        if (!reviews.isToBeReviewed(subject)) {
            return new Picked(Became.NOT_TO_BE_REVIEWED, "");
        }
        ReviewForm form = forms.shown(subject, sender);
        if (!form.takes(pick.control(), pick.value())) {
            return new Picked(Became.NONSENSE, form.value(pick.control()));
        }
        String now = form.value(pick.control());
        if (now.equals(pick.value())) {
            return new Picked(Became.KEPT, now);
        }
        if (!now.equals(pick.before())) {
            return new Picked(Became.OVERTAKEN, now);
        }
        sql.update(SqlQuery.of(KEEP.formatted(subject.kind().column()), subject.id(), pick.control(), pick.value()));
        return new Picked(finish(subject, forms.shown(subject, sender)), pick.value());
    }

    private Became finish(ReviewSubject subject, ReviewForm form) {
        return form.judgement()
                .map(judgement -> reviews.keep(form.view(), subject, judgement) == Reviews.Kept.ENOUGH
                        ? Became.ENOUGH
                        : Became.FINISHED)
                .orElse(Became.KEPT);
    }
}
