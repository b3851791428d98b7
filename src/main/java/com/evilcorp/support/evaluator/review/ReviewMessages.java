package com.evilcorp.support.evaluator.review;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an evaluator reads who reviews a session, in {@code messages/review_*.properties}. */
@MessageBundle(value = "review", locale = Language.DEFAULT)
public interface ReviewMessages {
    @Message
    String review();

    @Message
    String reviewHint();

    @Message
    String reviewIncomplete();

    @Message
    String reviewLimitReached();

    @Message
    String chooseScore();

    @Message
    String scoreHint();

    @Message
    String saveReview();

    @Message
    String updateReview();

    @Message
    String newestVersionCounts();

    @Message
    String version();

    @Message
    String savedAt();

    @Message
    String notReviewed();

    @Message
    String allReviewed();

    @Message
    String allReviewedExplanation();

    @Message
    String allOfTheseReviewed();

    @Message
    String notApplicable();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String answerMissing();

    @Message
    String chooseAnswer();

    @Message
    String critical();

    @Message
    String cause();

    @Message
    String noCause();

    @Message
    String remark();

    @Message
    String remarkWrong(int longest);

    @Message
    String rater();

    @Message
    String score();

    @Message
    String secondLook();

    @Message
    String madeWith(int version);

    @Message
    String pickStored();

    @Message
    String reviewKept();

    @Message
    String pickOvertaken();

    @Message
    String pickLost();
}
