package com.evilcorp.support.evaluator.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/** What customers and the evaluator thought, week by week. */
public final class Weeks {
    private Weeks() {}

    /**
     * Both by the Monday of their week.
     *
     * @param stars   of the sessions that were opened in it
     * @param reviews the same, of each what it comes to, from 1 to 5
     */
    public record Week(Mean stars, Mean reviews) {
        static final Week NONE = new Week(Mean.NONE, Mean.NONE);

        private Week and(Week other) {
            return new Week(stars.and(other.stars), reviews.and(other.reviews));
        }
    }

    /** Weeks of which there is something to tell, by their Mondays in a zone. */
    public static Map<LocalDate, Week> of(Statistics statistics, Details details, ZoneId zone) {
        Map<LocalDate, Week> weeks = new HashMap<>();
        statistics
                .starsByDay()
                .forEach((day, stars) -> weeks.merge(monday(day), new Week(stars, Mean.NONE), Week::and));
        details.reviews().forEach(review -> review.outOfFive()
                .ifPresent(mean -> weeks.merge(
                        monday(LocalDate.ofInstant(review.opened(), zone)),
                        new Week(Mean.NONE, Mean.NONE.and(mean)),
                        Week::and)));
        return weeks;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
