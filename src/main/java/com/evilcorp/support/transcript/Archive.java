package com.evilcorp.support.transcript;

import com.evilcorp.shop.Catalogue;
import com.evilcorp.shop.Orders;
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
    private final Wording wording;

    @Inject
    Archive(Catalogue catalogue, Orders orders, Wording wording) {
        this.wording = wording;
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
                wording.stage(Stage.of(transcript.outcome, transcript.attendedAt != null)),
                wording.time(transcript.openedAt),
                wording.time(transcript.attendedAt),
                wording.time(transcript.endedAt),
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
                        .map(order -> new Bought(
                                wording.title(order.product()),
                                wording.price(order.product()),
                                wording.time(order.at())))
                        .toList();
    }

    private String title(String slug) {
        return Optional.ofNullable(slug)
                .flatMap(catalogue::find)
                .map(wording::title)
                .orElse(slug);
    }

    private SaidLine said(TranscriptLine line, String customer) {
        boolean byRep = line.sender == Party.REP;
        return new SaidLine(
                line.seq,
                byRep ? "rep" : "customer",
                byRep ? wording.rep() : customer,
                line.said,
                wording.time(line.at));
    }

    /** Until attended, or until it ended unattended. */
    private static String waited(Transcript transcript) {
        return Wording.between(
                transcript.openedAt, transcript.attendedAt == null ? transcript.endedAt : transcript.attendedAt);
    }
}
