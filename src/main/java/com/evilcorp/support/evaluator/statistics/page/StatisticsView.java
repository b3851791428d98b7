package com.evilcorp.support.evaluator.statistics.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some sessions, ready to be shown. Each has the address of the sessions behind it.
 *
 * @param figures how good it was, and beside the period before all that there is
 * @param compared the period before, null where nothing is beside it
 * @param compareLink to the same beside the period before, or alone where it is that already; null where no period is asked for
 * @param cards  that reviews were made with, null where there is but one
 * @param newest how many sessions were looked at for what is not read of all of them, null if those are all
 * @param stages how many stand where
 * @param silent how many of them ended because the customer did not answer
 * @param times  the wait, the first reply and the handle time, where there were any
 * @param stars  one to five
 * @param rated  how many were rated
 * @param ratedLink to those
 * @param mean   of the stars, null if none were given
 * @param weeks what was thought of them, week by week, the newest first
 * @param topics what they were about, the most frequent first
 * @param causes why they waited
 * @param days   the picture of sessions by day
 * @param hours  the picture of the wait over the day
 * @param heat   the hours of the day, and in each the days of the week, Monday first
 */
public record StatisticsView(
        int sessions,
        String link,
        List<KeyRow> figures,
        @Nullable String compared,
        @Nullable String compareLink,
        @Nullable Cards cards,
        @Nullable Integer newest,
        List<Share> stages,
        int silent,
        List<Times> times,
        List<Share> stars,
        int rated,
        String ratedLink,
        @Nullable String mean,
        List<WeekRow> weeks,
        List<TopicRow> topics,
        List<Share> causes,
        @Nullable DayPicture days,
        @Nullable HourPicture hours,
        List<HeatRow> heat) {

    /**
     * Scorecards: figures are of one of them.
     *
     * @param version that these figures are of
     * @param others  that something was reviewed with, the newest first
     */
    public record Cards(int version, List<CardLink> others) {}

    /** A version of the scorecard, and the figures of what was reviewed with it. */
    public record CardLink(int version, String link) {}

    /**
     * A figure, and what it was in the period before.
     *
     * @param value      null if it is of nobody
     * @param sessions   how many it is of
     * @param before     null where there is nothing to compare it to, as is all behind it
     * @param difference with its sign; null where either is of nobody
     */
    public record KeyRow(
            String name,
            @Nullable String value,
            int sessions,
            String link,
            @Nullable String before,
            @Nullable Integer sessionsBefore,
            @Nullable String linkBefore,
            @Nullable String difference) {}

    /**
     * A week.
     *
     * @param monday   its first day
     * @param stars    the mean, null if there were none
     * @param starsShare of a hundred, for five
     * @param review   the mean of the evaluator's scores, null if there were none
     */
    public record WeekRow(
            String monday,
            String link,
            @Nullable String stars,
            double starsShare,
            int rated,
            @Nullable String review,
            double reviewShare,
            int reviewed) {}

    /**
     * A part of a whole.
     *
     * @param key   what it is, as it stands in addresses
     * @param label as it is read, where the page does not know better
     * @param text  how much
     * @param share of a hundred
     */
    public record Share(String key, String label, String text, double share, String link) {}

    /**
     * How long something took.
     *
     * @param what       waited, reply or handled
     * @param link       to all of them
     * @param medianLink to those who took so long or longer
     */
    public record Times(
            String what,
            int count,
            String link,
            String median,
            String medianLink,
            String ninetieth,
            String ninetiethLink,
            String longest,
            String longestLink) {}

    /**
     * What the sessions about one topic come to.
     *
     * @param waited  the median, null if none did
     * @param handled the same of the time for which they were attended
     * @param stars   the mean, null if there were none
     */
    public record TopicRow(
            String title,
            int sessions,
            String link,
            @Nullable String waited,
            @Nullable String handled,
            @Nullable String stars) {}

    /**
     * Sessions by day, by longer stretches where there are many days, or by the hours of a single one, as a picture of 600 by 160
     * units.
     *
     * @param step  hour, day, week or month
     * @param most  the highest bar's sessions
     * @param ticks what stands below it, from its left end to its right
     */
    public record DayPicture(String step, int most, List<DayBar> bars, String first, String last, List<String> ticks) {}

    /** A stretch of time, from the bottom up. */
    public record DayBar(
            String from, String to, int sessions, double x, double width, List<Piece> pieces, String link) {}

    /**
     * A piece of a bar.
     *
     * @param group of outcomes: answered, left, turned-away, abandoned or live
     */
    public record Piece(String group, int sessions, double y, double height) {}

    /**
     * The wait over the day, as a picture of 600 by 160 units.
     *
     * @param most how long the highest bar is
     */
    public record HourPicture(String most, List<HourBar> bars) {}

    /** The waits of an hour: the median, and above it up to the 90th percentile. */
    public record HourBar(
            String hour,
            int sessions,
            String median,
            String ninetieth,
            double x,
            double medianY,
            double medianHeight,
            double ninetiethY,
            double ninetiethHeight,
            String link) {}

    /** An hour of the day. */
    public record HeatRow(String hour, List<HeatCell> days) {}

    /**
     * An hour of a weekday.
     *
     * @param level 0 for none to 5 for most
     */
    public record HeatCell(String weekday, int sessions, int level, String link) {}
}
