package com.evilcorp.support.evaluator.timeline;

import static java.util.Objects.requireNonNull;

import com.evilcorp.shop.Order;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.WaitBar;
import com.evilcorp.support.transcript.PresenceCheck;
import com.evilcorp.support.transcript.RepNote;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.wait.WaitBreakdown;
import com.evilcorp.support.transcript.wait.WaitCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is stored of one session into words and times of whoever reads it. */
@ApplicationScoped
class TranscriptPresenter {
    private final ViewFormat format;

    @Inject
    TranscriptPresenter(ViewFormat format) {
        this.format = format;
    }

    /**
     * What a page shows of a session.
     *
     * @param waits     what its wait is put down to, once it is over
     * @param orders what its customer was made to buy until its end
     */
    TranscriptView view(
            StoredTranscript stored,
            Optional<WaitBreakdown> waits,
            List<Order> orders,
            TranscriptView.Version version) {
        Transcript transcript = stored.transcript();
        Optional<Instant> attendedAt = Optional.ofNullable(transcript.attendedAt);
        Optional<Instant> endedAt = Optional.ofNullable(transcript.endedAt);
        Optional<Duration> waited = stored.waited();
        Optional<PromisedWait> promised = promised(transcript, attendedAt.flatMap(at -> waited));
        List<TimelineEntry> moments = moments(stored, waits, orders, promised);
        return new TranscriptView(
                transcript.id,
                transcript.number,
                transcript.name,
                Optional.ofNullable(transcript.product).map(format::title).orElse(null),
                Optional.ofNullable(transcript.lang).map(format::languageName).orElse(null),
                format.stage(SessionStatus.of(Optional.ofNullable(transcript.outcome), attendedAt.isPresent())),
                endedAt.isEmpty(),
                format.time(transcript.openedAt),
                attendedAt.map(format::time).orElse(null),
                endedAt.map(format::time).orElse(null),
                waited.map(ViewFormat::duration).orElse(null),
                waits.map(WaitBar::of).orElse(null),
                transcript.place,
                promised.orElse(null),
                between(attendedAt, Optional.ofNullable(transcript.firstReplyAt)),
                between(attendedAt, endedAt),
                transcript.stars,
                Optional.ofNullable(transcript.topic).map(format::topic).orElse(null),
                moments,
                days(moments),
                moments.stream().map(TimelineEntry::at).map(format::clock).toList(),
                format.zone().getId(),
                version,
                Optional.ofNullable(transcript.erasedAt).map(format::time).orElse(null),
                transcript.leftQuestion,
                stored.head().map(ChainLink::hex).orElse(null));
    }

    private List<TimelineEntry> moments(
            StoredTranscript stored,
            Optional<WaitBreakdown> waits,
            List<Order> orders,
            Optional<PromisedWait> promised) {
        Transcript transcript = stored.transcript();
        Stream<Stream<TimelineEntry>> beside = Stream.of(
                orders.stream().map(this::bought),
                stored.checks().stream().flatMap(check -> asked(transcript, check)),
                stored.notes().stream().map(TranscriptPresenter::noted),
                Stream.ofNullable(transcript.place).map(place -> placed(transcript, place, promised)),
                stored.waited().stream().map(transcript.openedAt::plus).flatMap(until -> waits.stream()
                        .flatMap(parts -> waited(until, parts))));
        return Timeline.of(
                transcript,
                stored.lines(),
                stored.pictures(),
                stored.disconnections(),
                beside.flatMap(entries -> entries).toList());
    }

    private static @Nullable String between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> ViewFormat.between(start, end)))
                .orElse(null);
    }

    private static Optional<PromisedWait> promised(Transcript transcript, Optional<Duration> attendedAfter) {
        return Optional.ofNullable(transcript.promisedLow)
                .map(low -> PromisedWait.of(low, requireNonNull(transcript.promisedHigh), attendedAfter));
    }

    private TimelineEntry bought(Order order) {
        return TimelineEntry.of(TimelineEntry.Kind.BOUGHT, order.at(), Party.CUSTOMER)
                .withId("bought-" + order.visit())
                .telling(format.title(order.product()))
                .amounting(format.price(order.product()));
    }

    private static Stream<TimelineEntry> asked(Transcript transcript, PresenceCheck check) {
        TimelineEntry asked = TimelineEntry.of(TimelineEntry.Kind.ASKED, check.askedAt, Party.REP)
                .withId("asked-" + check.id);
        return Stream.concat(
                Stream.of(asked), Stream.ofNullable(check.answeredAt).map(at -> TimelineEntry.of(
                                TimelineEntry.Kind.ANSWERED, at, Party.CUSTOMER)
                        .withId("answered-" + check.id)
                        .by(transcript.name)));
    }

    private static TimelineEntry noted(RepNote note) {
        TimelineEntry noted =
                TimelineEntry.of(TimelineEntry.Kind.NOTED, note.at, Party.REP).withId("noted-" + note.id);
        return note.noted.isEmpty() ? noted : noted.telling(note.noted);
    }

    private static TimelineEntry placed(Transcript transcript, int place, Optional<PromisedWait> promised) {
        TimelineEntry placed = TimelineEntry.of(TimelineEntry.Kind.PLACED, transcript.openedAt, Party.CUSTOMER)
                .amounting(Integer.toString(place));
        return promised.map(PromisedWait::range).map(placed::telling).orElse(placed);
    }

    private Stream<TimelineEntry> waited(Instant until, WaitBreakdown waits) {
        return Arrays.stream(WaitCause.values())
                .filter(cause -> !waits.of(cause).isZero())
                .map(cause -> TimelineEntry.of(TimelineEntry.Kind.WAITED, until, Party.SYSTEM)
                        .withId("waited-" + cause.slug())
                        .telling(format.cause(cause))
                        .amounting(ViewFormat.duration(waits.of(cause))));
    }

    private List<@Nullable String> days(List<TimelineEntry> moments) {
        List<@Nullable String> days = new ArrayList<>();
        LocalDate former = LocalDate.MIN;
        for (TimelineEntry entry : moments) {
            LocalDate day = format.date(entry.at());
            days.add(day.equals(former) ? null : format.day(entry.at()));
            former = day;
        }
        return days;
    }
}
