package com.evilcorp.support.evaluator.replay;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a day that is run again says, in {@code messages/whatif_*.properties}. */
@MessageBundle(value = "whatif", locale = Language.DEFAULT)
public interface WhatIfMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String day();

    @Message
    String change();

    @Message
    String earlierStart();

    @Message
    String promptAnswers();

    @Message
    String nobodyTurnedAway();

    @Message
    String oldestFirst();

    @Message
    String silentEnded();

    @Message
    String atTheDeskFrom();

    @Message
    String runAgain();

    @Message
    String notADay(String value);

    @Message
    String notOver(String day);

    @Message
    String notAChange(String value);

    @Message
    String notATime(String value);

    @Message
    String tooMany(int most);

    @Message
    String stillGoesOn();

    @Message
    String nothingThatDay();

    @Message
    String nobodyAttended();

    @Message
    String reproduced(int sessions);

    @Message
    String notReproduced();

    @Message
    String asItWas();

    @Message
    String wouldHaveBeen();

    @Message
    String attended();

    @Message
    String turnedAway();

    @Message
    String gaveUp();

    @Message
    String median();

    @Message
    String ninetieth();

    @Message
    String rangeOf(int draws);

    @Message
    String differently();

    @Message
    String noneDifferently();

    @Message
    String andMore(int sessions);

    @Message
    String session();

    @Message
    String waited();

    @Message
    String wouldHaveWaited();

    @Message
    String how();

    @Message
    String patience();
}
