package com.evilcorp.support.evaluator.review;

import com.evilcorp.support.evaluator.EvaluatorPages;
import java.util.Optional;
import java.util.UUID;

/** What somebody judges: a session that is over, or a question that has an answer. Both by the same cards, in one form. */
public record ReviewSubject(Kind kind, UUID id) {
    /** Which of both. */
    public enum Kind {
        SESSION(
                "",
                "line",
                "select from transcript where id = ? and ended_at is not null and erased_at is null for no key update",
                "update transcript set reviewed_at = ? where id = ?"),
        QUESTION(
                "/questions",
                "question_entry",
                "select from question where id = ? and answered_at is not null and shredded_at is null"
                        + " for no key update",
                "update question set reviewed_at = ? where id = ?");

        private final String folder;
        private final String lines;
        private final String lock;
        private final String mark;

        Kind(String folder, String lines, String lock, String mark) {
            this.folder = folder;
            this.lines = lines;
            this.lock = lock;
            this.mark = mark;
        }

        /** The column that names one of it, in each table of what somebody thinks of it. */
        public String column() {
            return this == SESSION ? "session" : "question";
        }

        /** Asks for the row of one, if it is to be reviewed, and locks it. */
        String lock() {
            return lock;
        }

        /** Tells the row of one when it was reviewed. */
        String mark() {
            return mark;
        }

        /** Asks whether one has a line at a place. */
        String line() {
            return "select from " + lines + " where " + column() + " = ? and seq = ?";
        }
    }

    public static ReviewSubject session(UUID id) {
        return new ReviewSubject(Kind.SESSION, id);
    }

    public static ReviewSubject question(UUID id) {
        return new ReviewSubject(Kind.QUESTION, id);
    }

    /** The address of its page. */
    public String path() {
        return EvaluatorPages.PATH + kind.folder + "/" + id;
    }

    /** Its id if it is of that kind. */
    Optional<UUID> idOf(Kind wanted) {
        return kind == wanted ? Optional.of(id) : Optional.empty();
    }
}
