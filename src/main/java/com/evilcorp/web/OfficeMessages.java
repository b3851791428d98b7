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
    String worthReading();

    @Message
    String nextUnreviewed();

    @Message
    String sample();

    @Message
    String noSessionsYet();

    @Message
    String noneFoundFor();

    @Message
    String noneFound();

    @Message
    String showAll();

    @Message
    String searchedSince(String since);

    @Message
    String searchOlder();

    @Message
    String stillIndexing(String since);

    @Message
    String older();

    @Message
    String newest();

    @Message
    String newestFirst();

    @Message
    String bestFirst();

    @Message
    String bestOfNewest(int ranked);

    @Message
    String exportInUtc();

    @Message
    String name();

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
    String topic();

    @Message
    String customersLanguage();

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
    String toldRange(String range, Integer place);

    @Message
    String kept();

    @Message
    String notKept();

    @Message
    String timesIn(String zone);

    @Message
    String transcriptOf(String name);

    @Message
    String support();

    @Message
    String customer();

    @Message
    String rep();

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
    String found(int count);

    @Message
    String foundMore(int count);

    @Message
    String sortedOfNewest(int ranked);

    @Message
    String details();

    @Message
    String backToList();

    @Message
    String previous();

    @Message
    String next();
}
