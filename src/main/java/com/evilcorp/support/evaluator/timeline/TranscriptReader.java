package com.evilcorp.support.evaluator.timeline;

import com.evilcorp.shop.Order;
import com.evilcorp.shop.Orders;
import com.evilcorp.support.transcript.Disconnection;
import com.evilcorp.support.transcript.PictureRepository;
import com.evilcorp.support.transcript.PresenceCheck;
import com.evilcorp.support.transcript.RepNote;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import com.evilcorp.support.transcript.wait.WaitBreakdown;
import com.evilcorp.support.transcript.wait.WaitCauseCalculation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is stored of one session. */
@ApplicationScoped
public class TranscriptReader {
    private final Orders orders;
    private final PictureRepository pictures;
    private final Clock clock;
    private final WaitCauseCalculation causes;
    private final TranscriptPresenter presenter;

    @Inject
    TranscriptReader(
            Orders orders,
            PictureRepository pictures,
            Clock clock,
            WaitCauseCalculation causes,
            TranscriptPresenter presenter) {
        this.orders = orders;
        this.pictures = pictures;
        this.clock = clock;
        this.causes = causes;
        this.presenter = presenter;
    }

    /** The story of a session, if there is such a session. */
    public Optional<TranscriptView> of(UUID session) {
        // The orders are read on a connection of their own: two at a time would be one too many for a busy pool.
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(session)
                        .map(transcript -> StoredTranscript.of(transcript, pictures)))
                .map(this::told);
    }

    private TranscriptView told(StoredTranscript stored) {
        Transcript transcript = stored.transcript();
        Optional<WaitBreakdown> waits = stored.waited().flatMap(time -> causes.of(transcript.id));
        List<Order> bought = ordersOf(transcript);
        return presenter.view(
                stored,
                waits,
                bought,
                version(
                        transcript,
                        stored.lines().size(),
                        signsOfPresence(stored.disconnections(), stored.checks()),
                        stored.notes().size(),
                        bought));
    }

    /** How far the story of a session got, if there is such a session. */
    public Optional<TranscriptView.Version> versionOf(UUID session) {
        record Counted(
                Transcript transcript,
                long lines,
                List<Disconnection> disconnections,
                List<PresenceCheck> checks,
                long notes) {}
        return QuarkusTransaction.requiringNew()
                .call(() -> Transcript.<Transcript>findByIdOptional(session)
                        .map(transcript -> new Counted(
                                transcript,
                                TranscriptLine.count("session", session),
                                Disconnection.of(session),
                                PresenceCheck.of(session),
                                RepNote.count("session", session))))
                .map(counted -> version(
                        counted.transcript(),
                        (int) counted.lines(),
                        signsOfPresence(counted.disconnections(), counted.checks()),
                        (int) counted.notes(),
                        ordersOf(counted.transcript())));
    }

    private static TranscriptView.Version version(
            Transcript transcript, int lines, int signs, int notes, List<Order> bought) {
        return new TranscriptView.Version(
                lines, signs, notes, bought.size(), transcript.attendedAt != null, transcript.endedAt != null);
    }

    private static int signsOfPresence(List<Disconnection> disconnections, List<PresenceCheck> checks) {
        long back = disconnections.stream()
                .filter(disconnection -> disconnection.reconnectedAt != null)
                .count();
        long answered =
                checks.stream().filter(check -> check.answeredAt != null).count();
        return disconnections.size() + checks.size() + (int) (back + answered);
    }

    private List<Order> ordersOf(Transcript transcript) {
        Instant until = Optional.ofNullable(transcript.endedAt).orElseGet(clock::instant);
        return Optional.ofNullable(transcript.visitor)
                .map(visitor -> orders.of(visitor, until))
                .orElse(List.of());
    }
}
