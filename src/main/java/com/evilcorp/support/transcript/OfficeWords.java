package com.evilcorp.support.transcript;

import com.evilcorp.language.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the evaluator's and the rep's pages say, in {@code messages/office_*.properties}. */
@MessageBundle(value = "office", locale = Language.DEFAULT)
public interface OfficeWords {
    @Message
    String office();

    @Message
    String files();

    @Message
    String transcripts();

    @Message
    String allTranscripts();

    @Message
    String search();

    @Message
    String find();

    @Message
    String nobodyAsked();

    @Message
    String nothingOnFile();

    @Message
    String showEverything();

    @Message
    String older();

    @Message
    String session();

    @Message
    String outcome();

    @Message
    String opened();

    @Message
    String attended();

    @Message
    String ended();

    @Message
    String product();

    @Message
    String waited();

    @Message
    String firstReply();

    @Message
    String handled();

    @Message
    String lines();

    @Message
    String stars();

    @Message
    String starsOfFive(short stars);

    @Message
    String utc();

    @Message
    String transcriptOf(String name);

    @Message
    String whatWasSaid();

    @Message
    String notAWord();

    @Message
    String whatTheyBought();

    @Message
    String boughtNothing();

    @Message
    String support();

    @Message
    String waiting();

    @Message
    String open();

    @Message
    String endedByRep();

    @Message
    String endedByCustomer();

    @Message
    String customerLeft();

    @Message
    String repLeft();

    @Message
    String declined();

    @Message
    String cancelled();

    @Message
    String abandoned();

    @Message
    String interrupted();

    @Message
    String desk();

    @Message
    String withScriptsOn();

    @Message
    String shortcutTaken();

    @Message
    String enoughReplies();

    @Message
    String shortcutBounds();
}
