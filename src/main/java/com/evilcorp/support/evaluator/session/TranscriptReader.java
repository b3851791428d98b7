package com.evilcorp.support.evaluator.session;

import com.evilcorp.shop.Orders;
import com.evilcorp.shop.Purchase;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.WaitBar;
import com.evilcorp.support.transcript.ChainLink;
import com.evilcorp.support.transcript.Disconnection;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import com.evilcorp.support.transcript.WaitBreakdown;
import com.evilcorp.support.transcript.WaitCause;
import com.evilcorp.support.transcript.WaitCauses;
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

/** Reads what is stored of one session. */
@ApplicationScoped
class TranscriptReader {
    private final Orders orders;
    private final Clock clock;
    private final WaitCauses causes;
    private final ViewFormat format;

    @Inject
    TranscriptReader(Orders orders, Clock clock, WaitCauses causes, ViewFormat format) {
        this.orders = orders;
        this.clock = clock;
        this.causes = causes;
        this.format = format;
    }

    private record Stored(Transcript transcript, List<TranscriptLine> lines, List<Disconnection> disconnections) {
        static Stored of(Transcript transcript) {
            return new Stored(
                    transcript,
                    TranscriptLine.list("session = ?1 order by seq", transcript.id),
                    Disconnection.of(transcript.id));
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
        Duration waited = ViewFormat.passed(
                transcript.openedAt, transcript.attendedAt == null ? transcript.endedAt : transcript.attendedAt);
        Optional<WaitBreakdown> waits = waited == null ? Optional.empty() : causes.of(transcript.id);
        PromisedWait promised = PromisedWait.of(transcript.promisedLow, transcript.promisedHigh, waited);
        List<Purchase> purchases = purchases(transcript);
        List<TimelineEntry> moments = Timeline.of(
                transcript,
                stored.lines(),
                stored.disconnections(),
                Stream.of(
                                purchases.stream().map(this::bought),
                                Stream.ofNullable(transcript.place).map(place -> placed(transcript, promised)),
                                waits.stream().flatMap(parts -> waited(transcript.openedAt.plus(waited), parts)))
                        .flatMap(all -> all)
                        .toList());
        return new TranscriptView(
                transcript.id,
                transcript.number,
                transcript.name,
                format.title(transcript.product),
                format.stage(SessionStatus.of(transcript.outcome, transcript.attendedAt != null)),
                transcript.endedAt == null,
                format.time(transcript.openedAt),
                format.time(transcript.attendedAt),
                format.time(transcript.endedAt),
                ViewFormat.duration(waited),
                WaitBar.of(waits.orElse(null)),
                transcript.place,
                promised,
                ViewFormat.between(transcript.attendedAt, transcript.firstReplyAt),
                ViewFormat.between(transcript.attendedAt, transcript.endedAt),
                transcript.stars,
                moments,
                days(moments),
                version(transcript, stored.lines().size(), comingsAndGoings(stored.disconnections()), purchases),
                format.time(transcript.erasedAt),
                stored.head().map(ChainLink::hex).orElse(null));
    }

    private TimelineEntry bought(Purchase purchase) {
        return TimelineEntry.of(TimelineEntry.Kind.BOUGHT, purchase.at(), Party.CUSTOMER)
                .withId("bought-" + purchase.visit())
                .telling(format.title(purchase.product()), format.price(purchase.product()));
    }

    private static TimelineEntry placed(Transcript transcript, PromisedWait promised) {
        return TimelineEntry.of(TimelineEntry.Kind.PLACED, transcript.openedAt, Party.CUSTOMER)
                .telling(promised == null ? null : promised.range(), transcript.place.toString());
    }

    private Stream<TimelineEntry> waited(Instant until, WaitBreakdown waits) {
        return Arrays.stream(WaitCause.values())
                .filter(cause -> !waits.of(cause).isZero())
                .map(cause -> TimelineEntry.of(TimelineEntry.Kind.WAITED, until, Party.SYSTEM)
                        .withId("waited-" + cause.slug())
                        .telling(format.cause(cause), ViewFormat.duration(waits.of(cause))));
    }

    private List<String> days(List<TimelineEntry> moments) {
        List<String> days = new ArrayList<>();
        LocalDate former = null;
        for (TimelineEntry entry : moments) {
            days.add(entry.day().equals(former) ? null : format.day(entry.at()));
            former = entry.day();
        }
        return days;
    }

    /** How far the story of a session got, if there is such a session. */
    Optional<TranscriptView.Version> versionOf(UUID session) {
        record Counted(Transcript transcript, long lines, List<Disconnection> disconnections) {}
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(session)
                        .map(transcript -> new Counted(
                                transcript, TranscriptLine.count("session", session), Disconnection.of(session))))
                .map(counted -> version(
                        counted.transcript(),
                        (int) counted.lines(),
                        comingsAndGoings(counted.disconnections()),
                        purchases(counted.transcript())));
    }

    private static TranscriptView.Version version(
            Transcript transcript, int lines, int disconnections, List<Purchase> purchases) {
        return new TranscriptView.Version(
                lines, disconnections, purchases.size(), transcript.attendedAt != null, transcript.endedAt != null);
    }

    private static int comingsAndGoings(List<Disconnection> disconnections) {
        return disconnections.size()
                + (int) disconnections.stream()
                        .filter(disconnection -> disconnection.reconnectedAt != null)
                        .count();
    }

    private List<Purchase> purchases(Transcript transcript) {
        return transcript.visitor == null
                ? List.of()
                : orders.of(
                        transcript.visitor,
                        Optional.ofNullable(transcript.endedAt).orElseGet(clock::instant));
    }
}
