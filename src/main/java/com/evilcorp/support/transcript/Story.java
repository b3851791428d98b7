package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.Party;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One session, whole, ready to be shown. What has not happened is null.
 *
 * @param isLive  whether it goes on
 * @param moments all that happened, in the order of time
 * @param version how far it got
 * @param erasedAt when all but its times and its outcome was erased
 * @param head    the last link of its chain, in hexadecimal digits; null if it has none
 */
public record Story(
        UUID id,
        long number,
        String name,
        String product,
        String outcome,
        boolean isLive,
        String openedAt,
        String attendedAt,
        String endedAt,
        String waited,
        String firstReply,
        String handled,
        Short stars,
        List<Moment> moments,
        Version version,
        String erasedAt,
        String head) {

    /**
     * How far a story got. It is cheaper to be had than the story.
     *
     * @param lines    how many were said
     * @param partings how often somebody went away or came back
     * @param orders   how many there are
     */
    record Version(int lines, int partings, int orders, boolean isAttended, boolean isOver) {
        @Override
        public String toString() {
            return lines + "." + partings + "." + orders + "." + (isAttended ? 1 : 0) + (isOver ? 1 : 0);
        }
    }

    static Story of(Transcript transcript, String product, List<Moment> moments, Version version, Optional<Link> head) {
        return new Story(
                transcript.id,
                transcript.number,
                transcript.name,
                product,
                Wording.outcome(transcript),
                transcript.endedAt == null,
                Wording.time(transcript.openedAt),
                Wording.time(transcript.attendedAt),
                Wording.time(transcript.endedAt),
                Wording.between(
                        transcript.openedAt,
                        transcript.attendedAt == null ? transcript.endedAt : transcript.attendedAt),
                firstReply(transcript, moments),
                Wording.between(transcript.attendedAt, transcript.endedAt),
                transcript.stars,
                moments,
                version,
                Wording.time(transcript.erasedAt),
                head.map(Link::hex).orElse(null));
    }

    /** The name for plain text, where it must not turn around what stands beside it. */
    public String plainName() {
        return Moment.isolated(name);
    }

    /** Whether a tombstone is all that is left of it. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** Whether nobody said a word. */
    public boolean isSilent() {
        return moments.stream().noneMatch(moment -> moment.kind() == Moment.Kind.SAID);
    }

    /** Whether the moment at an index is the first of its day. */
    public boolean beginsDay(int index) {
        return index == 0
                || !moments.get(index - 1).day().equals(moments.get(index).day());
    }

    private static String firstReply(Transcript transcript, List<Moment> moments) {
        Optional<Moment> reply = moments.stream()
                .filter(moment -> moment.kind() == Moment.Kind.SAID && moment.party() == Party.REP)
                .findFirst();
        return reply.map(moment -> Wording.between(transcript.attendedAt, moment.at()))
                .orElse(null);
    }
}
