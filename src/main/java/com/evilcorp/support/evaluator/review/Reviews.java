package com.evilcorp.support.evaluator.review;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.scorecard.GivenScore;
import com.evilcorp.support.evaluator.scorecard.Judgement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluator thinks of sessions and of questions. Nothing that was kept is changed: each correction is a further
 * version.
 */
@ApplicationScoped
public class Reviews {
    /** How many versions a review may have, and a note, which can be taken back besides. All are shown on one page. */
    static final int MOST_VERSIONS = 100;

    /** How many notes a subject may have in all their versions; what is there can still be taken back. */
    static final int MOST_NOTES = 1_000;

    private static final String SCORE = "update transcript set score = ? where id = ?";
    private static final String FORGET_PICKS = "delete from review_pick where ";

    private final Sql sql;
    private final Clock clock;
    private final ViewFormat format;
    private final SecondLooks looks;

    @Inject
    Reviews(Sql sql, Clock clock, ViewFormat format, SecondLooks looks) {
        this.sql = sql;
        this.clock = clock;
        this.format = format;
        this.looks = looks;
    }

    /** What became of something that was to be kept. */
    public enum Kept {
        KEPT,
        /** It goes on, or waits for its answer, was erased, or never was. */
        NOT_TO_BE_REVIEWED,
        NO_SUCH_LINE,
        /** There are as many already as there may be. */
        ENOUGH
    }

    /** All that was noted of a subject; nothing where it is to be looked at again by somebody who has not seen it. */
    @Transactional
    public Evaluation of(ReviewSubject subject) {
        String which = subject.kind().column() + " = ?1";
        return looks.isDue(subject)
                ? Evaluation.of(List.of(), List.of(), format)
                : Evaluation.of(
                        Review.list(which + " order by version desc", subject.id()),
                        Note.list(which + " order by seq, version desc", subject.id()),
                        format);
    }

    /** Keeps a review, once for each view of the form. */
    @Transactional
    public Kept keep(UUID view, ReviewSubject subject, Judgement judgement) {
        if (!isToBeReviewed(subject)) {
            return Kept.NOT_TO_BE_REVIEWED;
        }
        if (Review.findById(view) == null) {
            int former = (int) Review.count(subject.kind().column(), subject.id());
            if (former >= MOST_VERSIONS) {
                return Kept.ENOUGH;
            }
            keep(subject, review(view, subject, former + 1, judgement));
        }
        return Kept.KEPT;
    }

    private Review review(UUID view, ReviewSubject subject, int version, Judgement judgement) {
        Review review = new Review();
        review.id = view;
        review.session = subject.idOf(ReviewSubject.Kind.SESSION).orElse(null);
        review.question = subject.idOf(ReviewSubject.Kind.QUESTION).orElse(null);
        review.version = version;
        review.scorecard = judgement.card().version();
        review.scores = judgement.given().stream()
                .map(given -> given.score().map(Integer::shortValue).orElse(null))
                .toArray(Short[]::new);
        review.causes = judgement.given().stream().map(GivenScore::cause).toArray(String[]::new);
        review.percent = judgement.percent().orElse(null);
        review.remark = judgement.remark();
        review.rater = judgement.rater();
        review.blind = looks.isDue(subject);
        review.at = now();
        return review;
    }

    private void keep(ReviewSubject subject, Review review) {
        review.persist();
        sql.update(SqlQuery.of(subject.kind().mark(), review.at, subject.id()));
        sql.update(SqlQuery.of(FORGET_PICKS).and(subject.kind().column() + " = ?", subject.id()));
        if (review.blind) {
            looks.done(subject, review.at);
        } else {
            looks.reviewed(subject, review.at);
            subject.idOf(ReviewSubject.Kind.SESSION)
                    .ifPresent(session -> sql.update(SqlQuery.of(SCORE, thousandths(review.percent), session)));
        }
    }

    /** As the list is sorted by it. */
    private static @Nullable Integer thousandths(@Nullable Double percent) {
        return percent == null ? null : Math.toIntExact(Math.round(percent * 1000));
    }

    /**
     * Keeps a note at a line, once for each view of the form.
     *
     * @param text empty takes the former back
     */
    @Transactional
    public Kept note(UUID view, ReviewSubject subject, int seq, String text) {
        if (!isToBeReviewed(subject)) {
            return Kept.NOT_TO_BE_REVIEWED;
        }
        ReviewSubject.Kind kind = subject.kind();
        if (sql.list(SqlQuery.of(kind.line(), subject.id(), seq), row -> true).isEmpty()) {
            return Kept.NO_SUCH_LINE;
        }
        if (Note.findById(view) == null) {
            int former = (int) Note.count(kind.column() + " = ?1 and seq = ?2", subject.id(), seq);
            if (!text.isEmpty() && (former >= MOST_VERSIONS || Note.count(kind.column(), subject.id()) >= MOST_NOTES)) {
                return Kept.ENOUGH;
            }
            Note note = new Note();
            note.id = view;
            note.session = subject.idOf(ReviewSubject.Kind.SESSION).orElse(null);
            note.question = subject.idOf(ReviewSubject.Kind.QUESTION).orElse(null);
            note.seq = seq;
            note.version = former + 1;
            note.noted = text;
            note.at = now();
            note.persist();
        }
        return Kept.KEPT;
    }

    /**
     * Whether a subject is to be reviewed. Looked at under its lock, so that versions are counted one by one and nothing is
     * noted on a fresh tombstone.
     */
    public boolean isToBeReviewed(ReviewSubject subject) {
        return !sql.list(SqlQuery.of(subject.kind().lock(), subject.id()), row -> true)
                .isEmpty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
