package com.evilcorp.support.evaluator.replay;

import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.replay.DayChange;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody asks of a past day.
 *
 * @param day     as it stands in the address, or the day before today
 * @param change  the slug of it; empty if nothing is asked yet
 * @param at      when the rep is to be at the desk
 * @param refused what makes no sense, each as it is told
 */
record WhatIfForm(String day, String change, String at, List<String> refused) {
    private static final String USUAL_START = "08:30";

    /** The changes, in the order of the list. */
    enum Choice {
        EARLIER_START,
        PROMPT_ANSWERS,
        NOBODY_TURNED_AWAY,
        OLDEST_FIRST,
        SILENT_ENDED
    }

    /** @param today where the evaluator is: it is not over */
    static WhatIfForm of(MultivaluedMap<String, String> asked, LocalDate today, WhatIfMessages words) {
        String day = first(asked, "day").orElse(today.minusDays(1).toString());
        String change = first(asked, "change").orElse("");
        String at = first(asked, "at").orElse(USUAL_START);
        List<String> refused = new ArrayList<>();
        if (day(day).isEmpty()) {
            refused.add(words.notADay(day));
        } else if (!day(day).get().isBefore(today)) {
            refused.add(words.notOver(day));
        }
        if (!change.isEmpty() && choice(change).isEmpty()) {
            refused.add(words.notAChange(change));
        }
        if (time(at).isEmpty()) {
            refused.add(words.notATime(at));
        }
        return new WhatIfForm(day, change, at, List.copyOf(refused));
    }

    /** The day; not to be asked for where it is refused. */
    LocalDate date() {
        return day(day).orElseThrow();
    }

    /** What is to be changed, if anything is asked. */
    Optional<DayChange> changeOf(ZoneId zone) {
        return choice(change).map(choice -> switch (choice) {
            case EARLIER_START ->
                new DayChange.EarlierStart(
                        date().atTime(time(at).orElseThrow()).atZone(zone).toInstant());
            case PROMPT_ANSWERS -> new DayChange.PromptAnswers();
            case NOBODY_TURNED_AWAY -> new DayChange.NobodyTurnedAway();
            case OLDEST_FIRST -> new DayChange.OldestFirst();
            case SILENT_ENDED -> new DayChange.SilentEnded();
        });
    }

    private static Optional<String> first(MultivaluedMap<String, String> asked, String parameter) {
        return Optional.ofNullable(asked.getFirst(parameter)).filter(value -> !value.isBlank());
    }

    private static Optional<LocalDate> day(String text) {
        return parsed(() -> LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
    }

    private static Optional<LocalTime> time(String text) {
        return parsed(() -> LocalTime.parse(text));
    }

    private static Optional<Choice> choice(String slug) {
        return Arrays.stream(Choice.values())
                .filter(choice -> ViewFormat.slug(choice).equals(slug))
                .findFirst();
    }

    private static <T> Optional<T> parsed(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
