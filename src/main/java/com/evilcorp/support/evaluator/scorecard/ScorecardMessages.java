package com.evilcorp.support.evaluator.scorecard;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What scorecards say, in {@code messages/scorecard_*.properties}. */
@MessageBundle(value = "scorecard", locale = Language.DEFAULT)
public interface ScorecardMessages {
    @Message
    String greeting();

    @Message
    String greetingHint();

    @Message
    String understanding();

    @Message
    String understandingHint();

    @Message
    String solution();

    @Message
    String solutionHint();

    @Message
    String tone();

    @Message
    String toneHint();

    @Message
    String scorecard();

    @Message
    String cardHint();

    @Message
    String cardVersion(int version);

    @Message
    String formula();

    @Message
    String criterion(int place);

    @Message
    String title();

    @Message
    String titleHint();

    @Message
    String hint();

    @Message
    String scale();

    @Message
    String oneTo(int best);

    @Message
    String yesOrNo();

    @Message
    String weight();

    @Message
    String optional();

    @Message
    String criticalHint();

    @Message
    String causesBelow();

    @Message
    String causes();

    @Message
    String saveCard();

    @Message
    String titleWrong();

    @Message
    String hintWrong();

    @Message
    String scaleWrong();

    @Message
    String weightWrong();

    @Message
    String causesWrong();

    @Message
    String cardWrong();

    @Message
    String cardEmpty();

    @Message
    String cardOvertaken();

    @Message
    String cardLimitReached();

    @Message
    String agreement();

    @Message
    String agreementHint(int fewest);

    @Message
    String kappaHint();

    @Message
    String ofVersion(int version);

    @Message
    String withOneself();

    @Message
    String withOthers();

    @Message
    String withinAPoint(String share);

    @Message
    String sameAnswer(String share);

    @Message
    String pairs(int count);

    @Message
    String tooFewPairs(int count, int fewest);

    @Message
    String noSecondLooks();
}
