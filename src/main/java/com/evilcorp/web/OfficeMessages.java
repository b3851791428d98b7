package com.evilcorp.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the evaluator's and the rep's pages say, in {@code messages/office_*.properties}. */
@MessageBundle(value = "office", locale = Language.DEFAULT)
public interface OfficeMessages {
    @Message
    String office();

    @Message
    String transcripts();

    @Message
    String figures();

    @Message
    String nextUnreviewed();

    @Message
    String sample();

    @Message
    String search();

    @Message
    String find();

    @Message
    String nobodyAsked();

    @Message
    String nothingOnFile();

    @Message
    String nothingFits();

    @Message
    String showEverything();

    @Message
    String lookedBackTo(String since);

    @Message
    String lookThroughAll();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String newestFirst();

    @Message
    String bestFirst();

    @Message
    String bestOf(int ranked);

    @Message
    String takeThemAlong();

    @Message
    String narrowItDown();

    @Message
    String narrowDown();

    @Message
    String forgetThat();

    @Message
    String askedFor();

    @Message
    String withoutThis();

    @Message
    String from();

    @Message
    String to();

    @Message
    String waitedAtLeast();

    @Message
    String repliedAfter();

    @Message
    String handledAtLeast();

    @Message
    String name();

    @Message
    String any();

    @Message
    String waitedBecause();

    @Message
    String yesOrNo();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String dayOfTheWeek();

    @Message
    String hourUtc();

    @Message
    String isNoDay();

    @Message
    String isNoTime();

    @Message
    String isNoStars();

    @Message
    String isNoWeekday();

    @Message
    String isNoHour();

    @Message
    String isNoPlace();

    @Message
    String isUnknown(String parameter);

    @Message
    String leftOut();

    @Message
    String monday();

    @Message
    String tuesday();

    @Message
    String wednesday();

    @Message
    String thursday();

    @Message
    String friday();

    @Message
    String saturday();

    @Message
    String sunday();

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
    String reviewed();

    @Message
    String told(String range, Integer place);

    @Message
    String kept();

    @Message
    String notKept();

    @Message
    String utc();

    @Message
    String transcriptOf(String name);

    @Message
    String support();

    @Message
    String whyTheyWaited();

    @Message
    String nobodyAtTheDesk();

    @Message
    String repHadSteppedAway();

    @Message
    String repWasBusy();

    @Message
    String rangUnanswered();

    @Message
    String howMany();

    @Message
    String draw();

    @Message
    String sampleSize(int largest);

    @Message
    String drawnFromSome();

    @Message
    String drawnFromAll();

    @Message
    String showThem();

    @Message
    String narrowFirst();

    @Message
    String sampleStays();

    @Message
    String nothingToDraw();

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
