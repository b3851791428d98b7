package com.evilcorp.support.evaluator.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.evaluator.timeline.TimelineEntry.Kind;
import com.evilcorp.support.transcript.Disconnection;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One timeline of many strands. */
class TimelineTest {
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

    private final Transcript transcript = endedAfter(60);

    @Test
    void strands_are_told_in_the_order_of_time() {
        List<TimelineEntry> story = Timeline.of(
                transcript,
                List.of(line(1, 5), line(2, 30)),
                List.of(),
                List.of(disconnection(10, 20)),
                List.of(told(Kind.BOUGHT, -600), told(Kind.BOUGHT, 40), told(Kind.PLACED, 0), told(Kind.WAITED, 1)));
        assertThat(story)
                .extracting(TimelineEntry::kind)
                .containsExactly(
                        Kind.BOUGHT,
                        Kind.OPENED,
                        Kind.PLACED,
                        Kind.WAITED,
                        Kind.SAID,
                        Kind.AWAY,
                        Kind.BACK,
                        Kind.SAID,
                        Kind.BOUGHT,
                        Kind.ENDED);
        assertThat(story).extracting(TimelineEntry::id).doesNotHaveDuplicates();
    }

    @Test
    void lines_keep_their_order_whatever_the_clock_did() {
        List<TimelineEntry> story = Timeline.of(
                transcript, List.of(line(1, 30), line(2, 10), line(3, 31)), List.of(), List.of(), List.of());
        assertThat(story)
                .extracting(TimelineEntry::seq)
                .filteredOn(seq -> seq > 0)
                .containsExactly(1, 2, 3);
    }

    @Test
    void of_one_instant_the_session_opens_before_the_first_line_is_said() {
        assertThat(Timeline.of(transcript, List.of(line(1, 0)), List.of(), List.of(), List.of()))
                .extracting(TimelineEntry::kind)
                .containsExactly(Kind.OPENED, Kind.SAID, Kind.ENDED);
    }

    private static Transcript endedAfter(int seconds) {
        Transcript transcript = new Transcript();
        transcript.id = UUID.randomUUID();
        transcript.name = "Ada";
        transcript.openedAt = START;
        transcript.endedAt = START.plusSeconds(seconds);
        transcript.outcome = Outcome.ABANDONED;
        return transcript;
    }

    private static TranscriptLine line(int seq, int after) {
        TranscriptLine line = new TranscriptLine();
        line.seq = seq;
        line.sender = Party.CUSTOMER;
        line.said = "line " + seq;
        line.at = START.plusSeconds(after);
        return line;
    }

    private static Disconnection disconnection(int left, int back) {
        Disconnection disconnection = new Disconnection();
        disconnection.id = UUID.randomUUID();
        disconnection.party = Party.CUSTOMER;
        disconnection.disconnectedAt = START.plusSeconds(left);
        disconnection.reconnectedAt = START.plusSeconds(back);
        return disconnection;
    }

    private static TimelineEntry told(Kind kind, int after) {
        return TimelineEntry.of(kind, START.plusSeconds(after), Party.SYSTEM).withId(kind + "-" + after);
    }
}
