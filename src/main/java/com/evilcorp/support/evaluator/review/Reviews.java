package com.evilcorp.support.evaluator.review;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.scorecard.GivenScore;
import com.evilcorp.support.evaluator.scorecard.Judgement;
import com.evilcorp.support.transcript.Note;
import com.evilcorp.support.transcript.Review;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the evaluator thinks of the sessions. Nothing that was kept is changed: each correction is a further version. */
@ApplicationScoped
public class Reviews {
    /** How many versions a review may have, and a note, which can be taken back besides. All are shown on one page. */
    static final int MOST_VERSIONS = 100;

    /** How many notes a session may have in all their versions; what is there can still be taken back. */
    static final int MOST_NOTES = 1_000;

    private static final String FORGET_PICKS = "delete from review_pick where session = ?";

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
        /** The session goes on, was erased, or never was. */
        NOT_TO_BE_REVIEWED,
        NO_SUCH_LINE,
        /** There are as many already as there may be. */
        ENOUGH
    }

    /** All that was noted of a session; nothing where it is to be looked at again by somebody who has not seen it. */
    @Transactional
    public Evaluation of(UUID session) {
        return looks.isDue(session)
                ? Evaluation.of(List.of(), List.of(), format)
                : Evaluation.of(
                        Review.list("session = ?1 order by version desc", session),
                        Note.list("session = ?1 order by seq, version desc", session),
                        format);
    }

    /** Keeps a review, once for each view of the form. */
    @Transactional
    public Kept keep(UUID view, UUID session, Judgement judgement) {
        Optional<Transcript> reviewed = toBeReviewed(session);
        if (reviewed.isEmpty()) {
            return Kept.NOT_TO_BE_REVIEWED;
        }
        if (Review.findById(view) == null) {
            int former = (int) Review.count("session", session);
            if (former >= MOST_VERSIONS) {
                return Kept.ENOUGH;
            }
            Review review = review(view, session, former + 1, judgement);
            keep(review);
            reviewed.get().reviewedAt = review.at;
        }
        return Kept.KEPT;
    }

    private Review review(UUID view, UUID session, int version, Judgement judgement) {
        Review review = new Review();
        review.id = view;
        review.session = session;
        review.version = version;
        review.scorecard = judgement.card().version();
        review.scores = judgement.given().stream()
                .map(given -> given.score().map(Integer::shortValue).orElse(null))
                .toArray(Short[]::new);
        review.causes = judgement.given().stream().map(GivenScore::cause).toArray(String[]::new);
        review.percent = judgement.percent().orElse(null);
        review.remark = judgement.remark();
        review.rater = judgement.rater();
        review.blind = looks.isDue(session);
        review.at = now();
        return review;
    }

    private void keep(Review review) {
        review.persist();
        sql.update(SqlQuery.of(FORGET_PICKS, review.session));
        if (review.blind) {
            looks.done(review.session, review.at);
        } else {
            looks.reviewed(review.session, review.at);
        }
    }

    /**
     * Keeps a note at a line, once for each view of the form.
     *
     * @param text empty takes the former back
     */
    @Transactional
    public Kept note(UUID view, UUID session, int seq, String text) {
        if (toBeReviewed(session).isEmpty()) {
            return Kept.NOT_TO_BE_REVIEWED;
        }
        if (TranscriptLine.count("session = ?1 and seq = ?2", session, seq) == 0) {
            return Kept.NO_SUCH_LINE;
        }
        if (Note.findById(view) == null) {
            int former = (int) Note.count("session = ?1 and seq = ?2", session, seq);
            if (!text.isEmpty() && (former >= MOST_VERSIONS || Note.count("session", session) >= MOST_NOTES)) {
                return Kept.ENOUGH;
            }
            Note note = new Note();
            note.id = view;
            note.session = session;
            note.seq = seq;
            note.version = former + 1;
            note.noted = text;
            note.at = now();
            note.persist();
        }
        return Kept.KEPT;
    }

    /** Looked at under its lock, so that versions are counted one by one and nothing is noted on a fresh tombstone. */
    static Optional<Transcript> toBeReviewed(UUID session) {
        return Transcript.<Transcript>findByIdOptional(session, LockModeType.PESSIMISTIC_WRITE)
                .filter(transcript -> transcript.endedAt != null && transcript.erasedAt == null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
