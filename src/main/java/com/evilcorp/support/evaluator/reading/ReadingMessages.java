package com.evilcorp.support.evaluator.reading;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says of what is worth reading, in {@code messages/reading_*.properties}. */
@MessageBundle(value = "reading", locale = Language.DEFAULT)
public interface ReadingMessages {
    @Message
    String byFixedRules(int candidates, int ofEach);

    @Message
    String nothingStandsOut();

    @Message
    String longSilences(String time);

    @Message
    String longSilence(String time);

    @Message
    String manyLinesOf(int times, int fewest);

    @Message
    String manyLines(int lines, int times);

    @Message
    String repeatedLines(int characters);

    @Message
    String repeatedLine(int times);

    @Message
    String starsAgainstReviews(int apart);

    @Message
    String starsAgainstReview(long whole, long tenths);

    @Message
    String brokenPromises();

    @Message
    String brokenPromise(String time);

    @Message
    String overtakenBy(int others);

    @Message
    String overtaken(int others);

    @Message
    String briefOnes();

    @Message
    String brief(String time);

    @Message
    String endedForSilenceOnes();

    @Message
    String endedForSilence();
}
