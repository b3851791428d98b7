package com.evilcorp.support.evaluator.statistics.page;

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
    String daysAndHoursIn(String zone);

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
    String whatTheyWereAbout();

    @Message
    String medianWait();

    @Message
    String medianHandled();

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

    @Message
    String inShort();

    @Message
    String figure();

    @Message
    String value();

    @Message
    String before();

    @Message
    String difference();

    @Message
    String besideBefore();

    @Message
    String besideDays(String days);

    @Message
    String withoutBefore();

    @Message
    String reviewsBy(int version);

    @Message
    String othersBy();

    @Message
    String ofNewest(int sessions);

    @Message
    String allSessions();

    @Message
    String waiting();

    @Message
    String reply();

    @Message
    String handling();

    @Message
    String waitedBecause(String cause);

    @Message
    String about(String topic);

    @Message
    String attendedWithin(String time);

    @Message
    String promisesKept();

    @Message
    String promisesLate();

    @Message
    String promisesUnattended();

    @Message
    String lastLineSeen();

    @Message
    String silent(String time);

    @Message
    String paidByQueue();

    @Message
    String starsOnAverage();

    @Message
    String reviewOf(String criterion);

    @Message
    String medianOf(String name);

    @Message
    String ninetiethOf(String name);

    @Message
    String weekByWeek();

    @Message
    String weekOf();

    @Message
    String reviewed();

    @Message
    String meanStars();

    @Message
    String comments();
}
