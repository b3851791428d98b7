package com.evilcorp.support.evaluator.review;

import com.evilcorp.support.evaluator.ViewFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the evaluator thinks of one session, or of one question.
 *
 * @param versions of the review, the newest first
 * @param notes    in all their versions, by their lines, the newest first
 */
public record Evaluation(List<ScoresView> versions, Map<Integer, List<NoteView>> notes) {
    static Evaluation of(List<Review> reviews, List<Note> notes, ViewFormat format) {
        return new Evaluation(
                reviews.stream().map(review -> ScoresView.of(review, format)).toList(),
                notes.stream().map(note -> NoteView.of(note, format)).collect(Collectors.groupingBy(NoteView::seq)));
    }

    /** The note that counts at a line; one that was taken back counts no more. */
    public Optional<NoteView> note(int seq) {
        return notesAt(seq).stream().findFirst().filter(note -> !note.text().isEmpty());
    }

    /** Whether a version is the one that counts: the newest that is no second look. */
    public boolean counts(ScoresView version) {
        return versions.stream()
                .filter(one -> !one.blind())
                .findFirst()
                .filter(version::equals)
                .isPresent();
    }

    /** Whether it was reviewed. */
    public boolean isReviewed() {
        return !versions.isEmpty();
    }

    /** All versions of a line's note, the newest first. */
    public List<NoteView> notesAt(int seq) {
        return notes.getOrDefault(seq, List.of());
    }
}
