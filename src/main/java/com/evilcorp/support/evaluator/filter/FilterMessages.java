package com.evilcorp.support.evaluator.filter;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the form says in which sessions are asked for, in {@code messages/filters_*.properties}. */
@MessageBundle(value = "filters", locale = Language.DEFAULT)
public interface FilterMessages {
    @Message
    String search();

    @Message
    String find();

    @Message
    String filters();

    @Message
    String applyFilters();

    @Message
    String clearFilters();

    @Message
    String activeFilters();

    @Message
    String without();

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
    String any();

    @Message
    String waitedBecause();

    @Message
    String reviewedOrNot();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String dayOfTheWeek();

    @Message
    String hourOfDay();

    @Message
    String zone();

    @Message
    String notAZone();

    @Message
    String notADate();

    @Message
    String notSeconds();

    @Message
    String notStars();

    @Message
    String notAWeekday();

    @Message
    String notAnHour();

    @Message
    String notAPlace();

    @Message
    String unknownValue(String parameter);

    @Message
    String ignored();

    @Message
    String today();

    @Message
    String yesterday();

    @Message
    String lastSevenDays();

    @Message
    String thisMonth();

    @Message
    String promiseKept();

    @Message
    String promiseLate();

    @Message
    String promiseUnattended();

    @Message
    String lastLineSeen();

    @Message
    String patient(String seconds);

    @Message
    String reviewedWith(String card);
}
