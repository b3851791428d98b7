package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.transcript.Scores;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The scores as they were typed, so that nothing is lost where something is missing.
 *
 * @param view   what names this filling in of the form: sent twice, it is kept once
 * @param isSent whether somebody sent it, and expects to be told what is missing
 * @param isOneTooMany whether it cannot be kept because there are as many versions as there may be
 */
public record ReviewForm(
        UUID view,
        String greeting,
        String understanding,
        String solution,
        String tone,
        boolean isSent,
        boolean isOneTooMany) {

    /** With the scores that count now, to be corrected; with none where there are none. */
    static ReviewForm of(Optional<ScoresView> newest) {
        return newest.map(scores -> new ReviewForm(
                        UUID.randomUUID(),
                        Integer.toString(scores.greeting()),
                        Integer.toString(scores.understanding()),
                        Integer.toString(scores.solution()),
                        Integer.toString(scores.tone()),
                        false,
                        false))
                .orElseGet(() -> new ReviewForm(UUID.randomUUID(), "", "", "", "", false, false));
    }

    ReviewForm butOneTooMany() {
        return new ReviewForm(view, greeting, understanding, solution, tone, isSent, true);
    }

    /** The scores, if each is one. */
    Optional<Scores> scores() {
        return Stream.of(greeting, understanding, solution, tone).allMatch(ReviewForm::isScore)
                ? Optional.of(new Scores(
                        Integer.parseInt(greeting),
                        Integer.parseInt(understanding),
                        Integer.parseInt(solution),
                        Integer.parseInt(tone)))
                : Optional.empty();
    }

    /** The scores that there are. */
    public List<String> range() {
        return List.of("1", "2", "3", "4", "5");
    }

    /** Whether a score was sent without being one. */
    public boolean lacks(String score) {
        return isSent && !isScore(score);
    }

    /** Whether it was sent and cannot be kept. */
    public boolean isIncomplete() {
        return isSent && scores().isEmpty();
    }

    private static boolean isScore(String score) {
        return score.matches("[1-5]");
    }
}
