package com.evilcorp.support.evaluator.timeline;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.WaitBar;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session, whole, ready to be shown. What has not happened is null.
 *
 * @param language of the page that the customer was on; null if it did not say
 * @param isLive  whether it goes on
 * @param causes   why they waited; null before they did
 * @param place    in the queue when it was opened; null if that was not kept
 * @param promised null if nothing was promised
 * @param topic   what it was about, by its title; null if the rep has not said
 * @param moments all that happened, in the order of time
 * @param days    for each moment, the day that begins with it; null where none does
 * @param clocks  for each moment, the time of day
 * @param zone    of all days and times
 * @param version how far it got
 * @param erasedAt when all but its times and its outcome was erased
 * @param leftQuestion the question that was left, with which it goes on; null if there is none
 * @param head    the last link of its chain, in hexadecimal digits; null if it has none
 */
public record TranscriptView(
        UUID id,
        long number,
        String name,
        @Nullable String product,
        @Nullable String language,
        String outcome,
        boolean isLive,
        String openedAt,
        @Nullable String attendedAt,
        @Nullable String endedAt,
        @Nullable String waited,
        @Nullable WaitBar causes,
        @Nullable Integer place,
        @Nullable PromisedWait promised,
        @Nullable String firstReply,
        @Nullable String handled,
        @Nullable Short stars,
        @Nullable String topic,
        List<TimelineEntry> moments,
        List<@Nullable String> days,
        List<String> clocks,
        String zone,
        Version version,
        @Nullable String erasedAt,
        @Nullable UUID leftQuestion,
        @Nullable String head) {

    /**
     * How far a story got. It is cheaper to be had than the story.
     *
     * @param lines    how many were said
     * @param signs    how often somebody went away or came back, was asked whether they are there or answered
     * @param notes    how many the rep made
     * @param orders   how many there are
     */
    public record Version(int lines, int signs, int notes, int orders, boolean isAttended, boolean isOver) {
        @Override
        public String toString() {
            return lines + "." + signs + "." + notes + "." + orders + "." + (isAttended ? 1 : 0) + (isOver ? 1 : 0);
        }
    }

    /** The name for plain text, where it must not turn around what stands beside it. */
    public String plainName() {
        return TimelineEntry.isolated(name);
    }

    /** The address of its page. */
    public String path() {
        return EvaluatorPages.PATH + "/" + id;
    }

    /** Whether it can be erased: it is over, and was not before. */
    public boolean isErasable() {
        return !isLive && !isErased();
    }

    /** Whether a tombstone is all that is left of it. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** Whether nobody said a word. */
    public boolean isSilent() {
        return moments.stream().noneMatch(moment -> moment.kind() == TimelineEntry.Kind.SAID);
    }

    /** The day that begins with a moment, null if none does. */
    public @Nullable String day(int moment) {
        return days.get(moment);
    }

    /** The time of day of a moment. */
    public String clock(int moment) {
        return clocks.get(moment);
    }
}
