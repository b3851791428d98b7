package com.evilcorp.support.evaluator.session;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of one session says, in {@code messages/transcript_*.properties}. */
@MessageBundle(value = "transcript", locale = Language.DEFAULT)
public interface TranscriptMessages {
    @Message
    String timeline();

    @Message
    String liveFollowed();

    @Message
    String liveUnanswered();

    @Message
    String liveEnded();

    @Message
    String reviewLink();

    @Message
    String liveReload();

    @Message
    String askedIfThere();

    @Message
    String wasThere();

    @Message
    String didNotAnswer();

    @Message
    String repNoted();

    @Message
    String repDeletedNote();

    @Message
    String noLines();

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
    String picture(int width, int height);

    @Message
    String order(String title, String price);

    @Message
    String askedForSupport();

    @Message
    String joinedQueue(String place);

    @Message
    String promisedRange(String range);

    @Message
    String waitedBecause(String time, String cause);

    @Message
    String supportAttended();

    @Message
    String wentAway();

    @Message
    String cameBack(String time);

    @Message
    String end();

    @Message
    String rated();

    @Message
    String note();

    @Message
    String editNote();

    @Message
    String atLine(int line);

    @Message
    String noteAtLine(int line);

    @Message
    String notedAt(String at);

    @Message
    String noteDeleted(String at);

    @Message
    String formerVersions();

    @Message
    String versionDeleted();

    @Message
    String noteEmpty(int longest);

    @Message
    String noteTooLong(int longest, int length);

    @Message
    String noteUnprintable();

    @Message
    String noteLimitReached();

    @Message
    String saveNote();

    @Message
    String cancel();

    @Message
    String emptyDeletes();

    @Message
    String chainHead();

    @Message
    String noChain();

    @Message
    String erase();

    @Message
    String erased();

    @Message
    String erasedSession();

    @Message
    String erasedExplanation();

    @Message
    String eraseQuestion();

    @Message
    String eraseLive();

    @Message
    String backToTranscript();

    @Message
    String alreadyErased();

    @Message
    String showErased();

    @Message
    String eraseExplanation();

    @Message
    String backupsNotErased();

    @Message
    String eraseForGood();

    @Message
    String keepSession();
}
