package com.evilcorp.support.evaluator.session;

import static java.util.Objects.requireNonNull;

import com.evilcorp.shop.Orders;
import com.evilcorp.shop.Purchase;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.WaitBar;
import com.evilcorp.support.transcript.ChainLink;
import com.evilcorp.support.transcript.Disconnection;
import com.evilcorp.support.transcript.PresenceCheck;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import com.evilcorp.support.transcript.WaitBreakdown;
import com.evilcorp.support.transcript.WaitCause;
import com.evilcorp.support.transcript.WaitCauseCalculation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is stored of one session. */
@ApplicationScoped
class TranscriptReader {
    private final Orders orders;
    private final Clock clock;
    private final WaitCauseCalculation causes;
    private final ViewFormat format;

    @Inject
    TranscriptReader(Orders orders, Clock clock, WaitCauseCalculation causes, ViewFormat format) {
        this.orders = orders;
        this.clock = clock;
        this.causes = causes;
        this.format = format;
    }

    private record Stored(
            Transcript transcript,
            List<TranscriptLine> lines,
            List<Disconnection> disconnections,
            List<PresenceCheck> checks) {
        static Stored of(Transcript transcript) {
            return new Stored(
                    transcript,
                    TranscriptLine.list("session = ?1 order by seq", transcript.id),
                    Disconnection.of(transcript.id),
                    PresenceCheck.of(transcript.id));
        }

        /** The last link of its chain, if it has one. */
        Optional<ChainLink> head() {
            byte[] said = lines.isEmpty() ? transcript.openedHash : lines.get(lines.size() - 1).hash;
            return Stream.of(transcript.erasedHash, transcript.ratedHash, transcript.endedHash, said)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(ChainLink::new);
        }
    }

    /** The story of a session, if there is such a session. */
    Optional<TranscriptView> of(UUID session) {
        // The orders are read on a connection of their own: two at a time would be one too many for a busy pool.
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(session).map(Stored::of))
                .map(this::told);
    }

    private TranscriptView told(Stored stored) {
        Transcript transcript = stored.transcript();
        Optional<Instant> attendedAt = Optional.ofNullable(transcript.attendedAt);
        Optional<Instant> endedAt = Optional.ofNullable(transcript.endedAt);
        Optional<Duration> waited =
                attendedAt.or(() -> endedAt).map(until -> ViewFormat.passed(transcript.openedAt, until));
        Optional<WaitBreakdown> waits = waited.flatMap(time -> causes.of(transcript.id));
        Optional<PromisedWait> promised = promised(transcript, waited);
        List<Purchase> purchases = purchases(transcript);
        List<TimelineEntry> moments = Timeline.of(
                transcript,
                stored.lines(),
                stored.disconnections(),
                Stream.of(
                                purchases.stream().map(this::bought),
                                stored.checks().stream().flatMap(check -> asked(transcript, check)),
                                Stream.ofNullable(transcript.place).map(place -> placed(transcript, place, promised)),
                                waited.stream().flatMap(time -> waits.stream()
                                        .flatMap(parts -> waited(transcript.openedAt.plus(time), parts))))
                        .flatMap(all -> all)
                        .toList());
        return new TranscriptView(
                transcript.id,
                transcript.number,
                transcript.name,
                Optional.ofNullable(transcript.product).map(format::title).orElse(null),
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
                moments,
                days(moments),
                version(
                        transcript,
                        stored.lines().size(),
                        signsOfPresence(stored.disconnections(), stored.checks()),
                        purchases),
                Optional.ofNullable(transcript.erasedAt).map(format::time).orElse(null),
                stored.head().map(ChainLink::hex).orElse(null));
    }

    private static @Nullable String between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> ViewFormat.between(start, end)))
                .orElse(null);
    }

    private static Optional<PromisedWait> promised(Transcript transcript, Optional<Duration> waited) {
        return Optional.ofNullable(transcript.promisedLow)
                .map(low -> PromisedWait.of(low, requireNonNull(transcript.promisedHigh), waited));
    }

    private TimelineEntry bought(Purchase purchase) {
        return TimelineEntry.of(TimelineEntry.Kind.BOUGHT, purchase.at(), Party.CUSTOMER)
                .withId("bought-" + purchase.visit())
                .telling(format.title(purchase.product()))
                .amounting(format.price(purchase.product()));
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
            days.add(entry.day().equals(former) ? null : format.day(entry.at()));
            former = entry.day();
        }
        return days;
    }

    /** How far the story of a session got, if there is such a session. */
    Optional<TranscriptView.Version> versionOf(UUID session) {
        record Counted(
                Transcript transcript, long lines, List<Disconnection> disconnections, List<PresenceCheck> checks) {}
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(session)
                        .map(transcript -> new Counted(
                                transcript,
                                TranscriptLine.count("session", session),
                                Disconnection.of(session),
                                PresenceCheck.of(session))))
                .map(counted -> version(
                        counted.transcript(),
                        (int) counted.lines(),
                        signsOfPresence(counted.disconnections(), counted.checks()),
                        purchases(counted.transcript())));
    }

    private static TranscriptView.Version version(
            Transcript transcript, int lines, int signs, List<Purchase> purchases) {
        return new TranscriptView.Version(
                lines, signs, purchases.size(), transcript.attendedAt != null, transcript.endedAt != null);
    }

    private static int signsOfPresence(List<Disconnection> disconnections, List<PresenceCheck> checks) {
        long back = disconnections.stream()
                .filter(disconnection -> disconnection.reconnectedAt != null)
                .count();
        long answered =
                checks.stream().filter(check -> check.answeredAt != null).count();
        return disconnections.size() + checks.size() + (int) (back + answered);
    }

    private List<Purchase> purchases(Transcript transcript) {
        Instant until = Optional.ofNullable(transcript.endedAt).orElseGet(clock::instant);
        return Optional.ofNullable(transcript.visitor)
                .map(visitor -> orders.of(visitor, until))
                .orElse(List.of());
    }
}
