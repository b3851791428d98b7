package com.evilcorp.support.transcript;

import com.evilcorp.shop.Orders;
import com.evilcorp.shop.Purchase;
import com.evilcorp.support.desk.Party;
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
class Stories {
    private final Orders orders;
    private final Clock clock;
    private final Causes causes;
    private final Wording wording;

    @Inject
    Stories(Orders orders, Clock clock, Causes causes, Wording wording) {
        this.orders = orders;
        this.clock = clock;
        this.causes = causes;
        this.wording = wording;
    }

    private record Stored(Transcript transcript, List<TranscriptLine> lines, List<Parting> partings) {
        static Stored of(Transcript transcript) {
            return new Stored(
                    transcript,
                    TranscriptLine.list("session = ?1 order by seq", transcript.id),
                    Parting.of(transcript.id));
        }

        /** The last link of its chain, if it has one. */
        Optional<Link> head() {
            byte[] said = lines.isEmpty() ? transcript.openedHash : lines.get(lines.size() - 1).hash;
            return Stream.of(transcript.erasedHash, transcript.ratedHash, transcript.endedHash, said)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Link::new);
        }
    }

    /** The story of a session, if there is such a session. */
    Optional<Story> of(UUID session) {
        // The orders are read on a connection of their own: two at a time would be one too many for a busy pool.
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(session).map(Stored::of))
                .map(this::told);
    }

    private Story told(Stored stored) {
        Transcript transcript = stored.transcript();
        Duration waited = Wording.passed(
                transcript.openedAt, transcript.attendedAt == null ? transcript.endedAt : transcript.attendedAt);
        Optional<Waits> waits = waited == null ? Optional.empty() : causes.of(transcript.id);
        Promised promised = Promised.of(transcript.promisedLow, transcript.promisedHigh, waited);
        List<Purchase> purchases = purchases(transcript);
        List<Moment> moments = Timeline.of(
                transcript,
                stored.lines(),
                stored.partings(),
                Stream.of(
                                purchases.stream().map(this::bought),
                                Stream.ofNullable(transcript.place).map(place -> placed(transcript, promised)),
                                waits.stream().flatMap(parts -> waited(transcript.openedAt.plus(waited), parts)))
                        .flatMap(all -> all)
                        .toList());
        return new Story(
                transcript.id,
                transcript.number,
                transcript.name,
                wording.title(transcript.product),
                wording.stage(Stage.of(transcript.outcome, transcript.attendedAt != null)),
                transcript.endedAt == null,
                wording.time(transcript.openedAt),
                wording.time(transcript.attendedAt),
                wording.time(transcript.endedAt),
                Wording.duration(waited),
                WaitBar.of(waits.orElse(null)),
                transcript.place,
                promised,
                Wording.between(transcript.attendedAt, transcript.firstReplyAt),
                Wording.between(transcript.attendedAt, transcript.endedAt),
                transcript.stars,
                moments,
                days(moments),
                version(transcript, stored.lines().size(), comingsAndGoings(stored.partings()), purchases),
                wording.time(transcript.erasedAt),
                stored.head().map(Link::hex).orElse(null));
    }

    private Moment bought(Purchase purchase) {
        return Moment.of(Moment.Kind.BOUGHT, purchase.at(), Party.CUSTOMER)
                .withId("bought-" + purchase.visit())
                .telling(wording.title(purchase.product()), wording.price(purchase.product()));
    }

    private static Moment placed(Transcript transcript, Promised promised) {
        return Moment.of(Moment.Kind.PLACED, transcript.openedAt, Party.CUSTOMER)
                .telling(promised == null ? null : promised.range(), transcript.place.toString());
    }

    private Stream<Moment> waited(Instant until, Waits waits) {
        return Arrays.stream(Cause.values())
                .filter(cause -> !waits.of(cause).isZero())
                .map(cause -> Moment.of(Moment.Kind.WAITED, until, Party.SYSTEM)
                        .withId("waited-" + cause.slug())
                        .telling(wording.cause(cause), Wording.duration(waits.of(cause))));
    }

    private List<String> days(List<Moment> moments) {
        List<String> days = new ArrayList<>();
        LocalDate former = null;
        for (Moment moment : moments) {
            days.add(moment.day().equals(former) ? null : wording.day(moment.at()));
            former = moment.day();
        }
        return days;
    }

    /** How far the story of a session got, if there is such a session. */
    Optional<Story.Version> versionOf(UUID session) {
        record Counted(Transcript transcript, long lines, List<Parting> partings) {}
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(session)
                        .map(transcript ->
                                new Counted(transcript, TranscriptLine.count("session", session), Parting.of(session))))
                .map(counted -> version(
                        counted.transcript(),
                        (int) counted.lines(),
                        comingsAndGoings(counted.partings()),
                        purchases(counted.transcript())));
    }

    private static Story.Version version(Transcript transcript, int lines, int partings, List<Purchase> purchases) {
        return new Story.Version(
                lines, partings, purchases.size(), transcript.attendedAt != null, transcript.endedAt != null);
    }

    private static int comingsAndGoings(List<Parting> partings) {
        return partings.size()
                + (int) partings.stream()
                        .filter(parting -> parting.backAt != null)
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
