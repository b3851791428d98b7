package com.evilcorp.support.transcript;

import com.evilcorp.shop.Catalogue;
import com.evilcorp.shop.Orders;
import com.evilcorp.shop.Product;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.transcript.TranscriptView.Bought;
import com.evilcorp.support.transcript.TranscriptView.SaidLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is stored of the sessions, read for the evaluator. */
@ApplicationScoped
public class Archive {
    private final Catalogue catalogue;
    private final Orders orders;

    @Inject
    Archive(Catalogue catalogue, Orders orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    private record Stored(Transcript transcript, List<TranscriptLine> lines) {
        static Stored of(Transcript transcript) {
            return new Stored(transcript, TranscriptLine.list("session = ?1 order by seq", transcript.id));
        }
    }

    /** One transcript, whole. */
    Optional<TranscriptView> transcript(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(id).map(Stored::of))
                .map(this::view);
    }

    private TranscriptView view(Stored stored) {
        Transcript transcript = stored.transcript();
        List<TranscriptLine> lines = stored.lines();
        Optional<Instant> firstReply = lines.stream()
                .filter(line -> line.sender == Party.REP)
                .map(line -> line.at)
                .findFirst();
        return new TranscriptView(
                transcript.id,
                transcript.name,
                title(transcript.product),
                Wording.outcome(transcript),
                Wording.time(transcript.openedAt),
                Wording.time(transcript.attendedAt),
                Wording.time(transcript.endedAt),
                waited(transcript),
                Wording.between(transcript.attendedAt, firstReply.orElse(null)),
                Wording.between(transcript.attendedAt, transcript.endedAt),
                transcript.stars,
                transcript.comment,
                lines.stream().map(line -> said(line, transcript.name)).toList(),
                bought(transcript.visitor));
    }

    private List<Bought> bought(UUID visitor) {
        return visitor == null
                ? List.of()
                : orders.of(visitor).stream()
                        .map(order -> new Bought(order.title(), order.price(), Wording.time(order.at())))
                        .toList();
    }

    private String title(String slug) {
        return Optional.ofNullable(slug)
                .flatMap(catalogue::find)
                .map(Product::title)
                .orElse(slug);
    }

    private static SaidLine said(TranscriptLine line, String customer) {
        boolean byRep = line.sender == Party.REP;
        return new SaidLine(
                line.seq, byRep ? "rep" : "customer", byRep ? "Support" : customer, line.said, Wording.time(line.at));
    }

    /** Until attended, or until it ended unattended. */
    private static String waited(Transcript transcript) {
        return Wording.between(
                transcript.openedAt, transcript.attendedAt == null ? transcript.endedAt : transcript.attendedAt);
    }
}
