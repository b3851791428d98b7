package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.WaitBar;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session, whole, ready to be shown. What has not happened is null.
 *
 * @param isLive  whether it goes on
 * @param causes   why they waited; null before they did
 * @param place    in the queue when it was opened; null if that was not kept
 * @param promised null if nothing was promised
 * @param moments all that happened, in the order of time
 * @param days    for each moment, the day that begins with it; null where none does
 * @param version how far it got
 * @param erasedAt when all but its times and its outcome was erased
 * @param head    the last link of its chain, in hexadecimal digits; null if it has none
 */
public record TranscriptView(
        UUID id,
        long number,
        String name,
        @Nullable String product,
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
        List<TimelineEntry> moments,
        List<@Nullable String> days,
        Version version,
        @Nullable String erasedAt,
        @Nullable String head) {

    /**
     * How far a story got. It is cheaper to be had than the story.
     *
     * @param lines    how many were said
     * @param signs    how often somebody went away or came back, was asked whether they are there or answered
     * @param orders   how many there are
     */
    record Version(int lines, int signs, int orders, boolean isAttended, boolean isOver) {
        @Override
        public String toString() {
            return lines + "." + signs + "." + orders + "." + (isAttended ? 1 : 0) + (isOver ? 1 : 0);
        }
    }

    /** The name for plain text, where it must not turn around what stands beside it. */
    public String plainName() {
        return TimelineEntry.isolated(name);
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
}
