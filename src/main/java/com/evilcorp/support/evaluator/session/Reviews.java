package com.evilcorp.support.evaluator.session;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.transcript.Note;
import com.evilcorp.support.transcript.Review;
import com.evilcorp.support.transcript.Scores;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** What the evaluator thinks of the sessions. Nothing that was kept is changed: each correction is a further version. */
@ApplicationScoped
class Reviews {
    /** How many versions a review may have, and a note, which can be taken back besides. All are shown on one page. */
    static final int MOST_VERSIONS = 100;

    /** How many notes a session may have in all their versions; what is there can still be taken back. */
    static final int MOST_NOTES = 1_000;

    /** Those that a rep served, and that are over: there is something to review. */
    private static final String UNREVIEWED =
            """
            select id from transcript where attended_at is not null and ended_at is not null and erased_at is null
               and number < ? and reviewed_at is null order by number desc limit 1
            """;

    private final Sql sql;
    private final Clock clock;
    private final ViewFormat format;

    @Inject
    Reviews(Sql sql, Clock clock, ViewFormat format) {
        this.sql = sql;
        this.clock = clock;
        this.format = format;
    }

    /** What became of something that was to be kept. */
    enum Kept {
        KEPT,
        /** The session goes on, was erased, or never was. */
        NOT_TO_BE_REVIEWED,
        NO_SUCH_LINE,
        /** There are as many already as there may be. */
        ENOUGH
    }

    /** All that was noted of a session. */
    @Transactional
    Evaluation of(UUID session) {
        return Evaluation.of(
                Review.list("session = ?1 order by version desc", session),
                Note.list("session = ?1 order by seq, version desc", session),
                format);
    }

    /** Keeps a review, once for each view of the form. */
    @Transactional
    Kept keep(UUID view, UUID session, Scores scores) {
        Optional<Transcript> reviewed = toBeReviewed(session);
        if (reviewed.isEmpty()) {
            return Kept.NOT_TO_BE_REVIEWED;
        }
        if (Review.findById(view) == null) {
            int former = (int) Review.count("session", session);
            if (former >= MOST_VERSIONS) {
                return Kept.ENOUGH;
            }
            Review review = new Review();
            review.id = view;
            review.session = session;
            review.version = former + 1;
            review.greeting = (short) scores.greeting();
            review.understanding = (short) scores.understanding();
            review.solution = (short) scores.solution();
            review.tone = (short) scores.tone();
            review.at = now();
            review.persist();
            reviewed.get().reviewedAt = review.at;
        }
        return Kept.KEPT;
    }

    /**
     * Keeps a note at a line, once for each view of the form.
     *
     * @param text empty takes the former back
     */
    @Transactional
    Kept note(UUID view, UUID session, int seq, String text) {
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

    /** The next session that was served and has no review: the newest below a number, else the newest of all. */
    @Transactional
    Optional<UUID> nextUnreviewed(long below) {
        return unreviewed(below).or(() -> unreviewed(Long.MAX_VALUE));
    }

    private Optional<UUID> unreviewed(long below) {
        return sql.list(SqlQuery.of(UNREVIEWED, below), row -> row.getObject("id", UUID.class)).stream()
                .findFirst();
    }

    /** Looked at under its lock, so that versions are counted one by one and nothing is noted on a fresh tombstone. */
    private static Optional<Transcript> toBeReviewed(UUID session) {
        return Transcript.<Transcript>findByIdOptional(session, LockModeType.PESSIMISTIC_WRITE)
                .filter(transcript -> transcript.endedAt != null && transcript.erasedAt == null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
