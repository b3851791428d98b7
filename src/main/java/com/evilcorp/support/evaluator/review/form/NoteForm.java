package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.evaluator.review.NoteView;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as it was typed, so that nothing is lost where it cannot be kept.
 *
 * @param seq     the line, 0 for none: then there is no form
 * @param problem why it cannot be kept, null if nothing is wrong
 */
public record NoteForm(UUID view, int seq, String text, @Nullable Problem problem) {
    /** How long a note may be, in code points. */
    public static final int LONGEST = Text.MOST;

    /** Why a note cannot be kept. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        UNPRINTABLE,
        ENOUGH
    }

    /** As it was typed, before anybody has looked whether it can be kept. */
    public NoteForm(UUID view, int seq, String text) {
        this(view, seq, text, null);
    }

    /** No form at any line. */
    public static NoteForm none() {
        return of(0, Optional.empty());
    }

    /** At a line, with the note that counts now, to be corrected. */
    public static NoteForm of(int seq, Optional<NoteView> newest) {
        return new NoteForm(UUID.randomUUID(), seq, newest.map(NoteView::text).orElse(""));
    }

    /** The same, which cannot be kept. */
    public NoteForm but(Problem why) {
        return new NoteForm(view, seq, text, why);
    }

    /** How long it may be, in code points. */
    public int longest() {
        return LONGEST;
    }

    /** How long it is, in code points. */
    public int length() {
        return text.codePointCount(0, text.length());
    }
}
