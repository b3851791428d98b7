package com.evilcorp.support.evaluator.statistics;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of figures says, in {@code messages/statistics_*.properties}. */
@MessageBundle(value = "statistics", locale = Language.DEFAULT)
public interface StatisticsMessages {
    @Message
    String nobody();

    @Message
    String sessions(int count);

    @Message
    String utc();

    @Message
    String inNumbers();

    @Message
    String hour();

    @Message
    String howTheyEnded();

    @Message
    String didNotAnswer(int sessions);

    @Message
    String endedByEither();

    @Message
    String left();

    @Message
    String turnedAway();

    @Message
    String abandoned();

    @Message
    String notOver();

    @Message
    String howLongItTook();

    @Message
    String noTimeYet();

    @Message
    String time();

    @Message
    String median();

    @Message
    String ninetieth();

    @Message
    String longest();

    @Message
    String of();

    @Message
    String eachLinks();

    @Message
    String whatTheyThought();

    @Message
    String nobodySaid();

    @Message
    String average(String mean, int rated);

    @Message
    String stars(String given);

    @Message
    String sessionsBy(String step);

    @Message
    String daysFromTo(String first, String last, int most);

    @Message
    String waitOverTheDay();

    @Message
    String byTheHour(String most);

    @Message
    String whenTheyCame();

    @Message
    String mon();

    @Message
    String tue();

    @Message
    String wed();

    @Message
    String thu();

    @Message
    String fri();

    @Message
    String sat();

    @Message
    String sun();
}
