package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.evaluator.scorecard.Criterion;
import com.evilcorp.support.evaluator.scorecard.GivenScore;
import com.evilcorp.support.evaluator.scorecard.Judgement;
import com.evilcorp.support.evaluator.scorecard.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A review as it was picked and typed, so that nothing is lost where something is missing.
 *
 * @param view   what names this filling in of the form: sent twice, it is kept once
 * @param values what the controls show, by their names
 * @param rater  the initials of who fills it in; empty where they were not given
 * @param isSent whether somebody sent it, and expects to be told what is missing
 * @param isOneTooMany whether it cannot be kept because there are as many versions as there may be
 */
public record ReviewForm(
        UUID view, Scorecard card, Map<String, String> values, String rater, boolean isSent, boolean isOneTooMany) {
    /** What the control of the overall remark is called. */
    static final String REMARK = "remark";

    /** What stands for a criterion that is not applicable. */
    static final String NOT_APPLICABLE = "na";

    /** The same, of which there are as many versions already as there may be. */
    public ReviewForm butOneTooMany() {
        return new ReviewForm(view, card, values, rater, isSent, true);
    }

    /** What a control shows; empty if nothing. */
    public String value(String control) {
        return values.getOrDefault(control, "");
    }

    /** Whether a score is picked for a criterion. */
    public boolean isPicked(Criterion criterion, int score) {
        return value(criterion.slug()).equals(Integer.toString(score));
    }

    /** Whether a criterion is picked to be not applicable. */
    public boolean isNotApplicable(Criterion criterion) {
        return value(criterion.slug()).equals(NOT_APPLICABLE);
    }

    /** Whether a root cause is picked, by its place among them from 1 on. */
    public boolean isCause(Criterion criterion, int cause) {
        return value(criterion.causeControl()).equals(Integer.toString(cause));
    }

    /** What the remark's control shows. */
    public String remark() {
        return value(REMARK);
    }

    /** How long a remark may be. */
    public int longestRemark() {
        return Text.MOST;
    }

    /** Whether a control of the card may show something. */
    boolean takes(String control, String value) {
        return control.equals(REMARK)
                ? isRemark(value)
                : card.criteria().stream()
                        .anyMatch(criterion -> control.equals(criterion.slug())
                                ? isAnswer(criterion, value)
                                : control.equals(criterion.causeControl())
                                        && (value.isEmpty()
                                                || cause(criterion, value).isPresent()));
    }

    /** What was judged, if every criterion has its answer. */
    public Optional<Judgement> judgement() {
        return card.criteria().stream().allMatch(this::isAnswered) && isRemark(remark())
                ? Optional.of(new Judgement(
                        card, card.criteria().stream().map(this::given).toList(), remark(), rater))
                : Optional.empty();
    }

    /** Whether it was sent without an answer to a criterion. */
    public boolean lacks(Criterion criterion) {
        return isSent && !isAnswered(criterion);
    }

    /** Whether it was sent and cannot be kept for want of an answer. */
    public boolean isIncomplete() {
        return card.criteria().stream().anyMatch(this::lacks);
    }

    /** Whether it was sent with a remark that cannot be kept. */
    public boolean isRemarkWrong() {
        return isSent && !isRemark(remark());
    }

    private boolean isAnswered(Criterion criterion) {
        return isAnswer(criterion, value(criterion.slug()));
    }

    private static boolean isAnswer(Criterion criterion, String value) {
        return value.equals(NOT_APPLICABLE)
                ? criterion.optional()
                : score(criterion, value).isPresent();
    }

    private GivenScore given(Criterion criterion) {
        Optional<Integer> score = score(criterion, value(criterion.slug()));
        return new GivenScore(
                score,
                score.filter(criterion::asksForCause)
                        .flatMap(low -> cause(criterion, value(criterion.causeControl())))
                        .orElse(""));
    }

    private static Optional<Integer> score(Criterion criterion, String value) {
        return Optional.of(value)
                .filter(digit -> digit.matches("[1-9]"))
                .map(Integer::valueOf)
                .filter(criterion.scale()::has);
    }

    /** By its place among the causes, from 1 on. */
    private static Optional<String> cause(Criterion criterion, String value) {
        List<String> causes = criterion.causes();
        return Optional.of(value)
                .filter(number -> number.matches("[1-9][0-9]?"))
                .map(Integer::valueOf)
                .filter(number -> number <= causes.size())
                .map(number -> causes.get(number - 1));
    }

    private static boolean isRemark(String value) {
        if (value.isEmpty()) {
            return true;
        }
        try {
            new Text(value);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }
}
