package com.evilcorp.support.transcript;

import com.evilcorp.shop.Catalogue;
import com.evilcorp.shop.Orders;
import com.evilcorp.shop.Product;
import com.evilcorp.shop.Purchase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what is stored of one session. */
@ApplicationScoped
class Stories {
    private final Catalogue catalogue;
    private final Orders orders;
    private final Clock clock;
    private final Instance<WaitTale> waits;

    @Inject
    Stories(Catalogue catalogue, Orders orders, Clock clock, @Any Instance<WaitTale> waits) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.clock = clock;
        this.waits = waits;
    }

    private record Stored(Transcript transcript, List<TranscriptLine> lines, List<Parting> partings) {
        static Stored of(Transcript transcript) {
            return new Stored(
                    transcript,
                    TranscriptLine.list("session = ?1 order by seq", transcript.id),
                    Parting.list("session = ?1 order by leftAt", transcript.id));
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
        List<Purchase> purchases = purchases(transcript);
        List<Moment> wait =
                waits.stream().flatMap(tale -> tale.of(transcript).stream()).toList();
        return Story.of(
                transcript,
                title(transcript.product),
                Timeline.of(transcript, stored.lines(), stored.partings(), purchases, wait),
                version(transcript, stored.lines().size(), comingsAndGoings(stored.partings()), purchases),
                stored.head());
    }

    /** How far the story of a session got, if there is such a session. */
    Optional<Story.Version> versionOf(UUID session) {
        record Counted(Transcript transcript, long lines, List<Parting> partings) {}
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(session)
                        .map(transcript -> new Counted(
                                transcript,
                                TranscriptLine.count("session", session),
                                Parting.list("session", session))))
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

    private String title(String slug) {
        return Optional.ofNullable(slug)
                .flatMap(catalogue::find)
                .map(Product::title)
                .orElse(slug);
    }
}
