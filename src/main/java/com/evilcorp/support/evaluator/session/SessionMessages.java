package com.evilcorp.support.evaluator.session;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of one session says, in {@code messages/tale_*.properties}. */
@MessageBundle(value = "tale", locale = Language.DEFAULT)
public interface SessionMessages {
    @Message
    String theWholeStory();

    @Message
    String goesOn();

    @Message
    String lostIt();

    @Message
    String hasEnded();

    @Message
    String reviewIt();

    @Message
    String reloadIt();

    @Message
    String notAWord();

    @Message
    String sessionNumber(long number);

    @Message
    String plainText();

    @Message
    String transcriptOfSession(long number);

    @Message
    String promised();

    @Message
    String customersStars();

    @Message
    String wasBought(String title, String price);

    @Message
    String askedForSupport();

    @Message
    String joinedAt(String place);

    @Message
    String toldToWait(String range);

    @Message
    String waitedFor(String time, String cause);

    @Message
    String supportAttended();

    @Message
    String wentAway();

    @Message
    String wasBack(String time);

    @Message
    String theEnd();

    @Message
    String gave();

    @Message
    String note();

    @Message
    String correctNote();

    @Message
    String atLine(int line);

    @Message
    String noteAtLine(int line);

    @Message
    String notedAt(String at);

    @Message
    String noteTakenBack(String at);

    @Message
    String formerVersions();

    @Message
    String takenBack();

    @Message
    String noteEmpty(int longest);

    @Message
    String noteTooLong(int longest, int length);

    @Message
    String noteUnprintable();

    @Message
    String noteEnough();

    @Message
    String reviewEnough();

    @Message
    String keepNote();

    @Message
    String leaveIt();

    @Message
    String emptied();

    @Message
    String review();

    @Message
    String officeThinks();

    @Message
    String reviewIncomplete();

    @Message
    String giveOneToFive();

    @Message
    String greeting();

    @Message
    String wasSomebodyThere();

    @Message
    String understanding();

    @Message
    String didTheyHear();

    @Message
    String solution();

    @Message
    String wasAnythingAnswered();

    @Message
    String tone();

    @Message
    String evilButPolite();

    @Message
    String worstAndBest();

    @Message
    String keepReview();

    @Message
    String correctReview();

    @Message
    String newestCounts();

    @Message
    String version();

    @Message
    String keptAt();

    @Message
    String notReviewed();

    @Message
    String allReviewed();

    @Message
    String everythingJudged();

    @Message
    String lastLink();

    @Message
    String olderThanTheChain();

    @Message
    String erase();

    @Message
    String erased();

    @Message
    String erasedSession();

    @Message
    String epitaph();

    @Message
    String eraseThis();

    @Message
    String cannotErase();

    @Message
    String backToIt();

    @Message
    String alreadyErased();

    @Message
    String whatIsLeft();

    @Message
    String whatGoes();

    @Message
    String notReached();

    @Message
    String eraseForGood();

    @Message
    String keepIt();
}
