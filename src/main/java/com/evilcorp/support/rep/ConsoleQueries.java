package com.evilcorp.support.rep;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.transcript.Transcript;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * What the console asks the database for. One that hangs must not hang the console: each question has a moment to be
 * answered, and while it is not, few are asked.
 */
@ApplicationScoped
@Blocking
@Bulkhead(ConsoleQueries.AT_ONCE)
@Timeout(value = ConsoleQueries.SECONDS, unit = ChronoUnit.SECONDS)
@CircuitBreaker(
        requestVolumeThreshold = ConsoleQueries.SAMPLES,
        delay = ConsoleQueries.RECOVERY_SECONDS,
        delayUnit = ChronoUnit.SECONDS,
        skipOn = BulkheadException.class)
class ConsoleQueries {
    /** There is one rep; a few questions of theirs may be under way. */
    static final int AT_ONCE = 10;

    static final int SECONDS = 2;
    static final int RECOVERY_SECONDS = 2;
    static final int SAMPLES = 6;

    private static final int MOST_REPLIES = 200;
    private static final int EARLIER_SHOWN = 3;
    /** A browser may have had any number of sessions, and each would be looked at to be counted. */
    private static final int EARLIER_COUNTED = 1_000;

    private static final String EARLIER_COUNT =
            """
            select count(*) from (select from transcript
                                   where visitor = :visitor and id <> :session and ended_at is not null limit %d) earlier
            """
                    .formatted(EARLIER_COUNTED);

    private static final String SHIFT =
            """
            select (select count(*) from transcript where attended_at >= s.taken_at),
                   (select count(*) from transcript
                     where ended_at >= s.taken_at and outcome in ('DECLINED', 'CANCELLED')),
                   (select percentile_cont(0.5) within group
                             (order by cast(extract(epoch from attended_at - opened_at) as double precision))
                      from transcript where attended_at >= s.taken_at),
                   cast(extract(epoch from cast(:now as timestamptz) - s.taken_at
                     - coalesce((select sum(coalesce(back_at, :now) - left_at) from absence where shift = s.id),
                                interval '0')) as double precision)
              from shift s where s.given_up_at is null
            """;

    /** What became of a reply that was to be kept. */
    enum Kept {
        KEPT,
        SHORTCUT_TAKEN,
        FULL
    }

    private final EntityManager database;

    @Inject
    ConsoleQueries(EntityManager database) {
        this.database = database;
    }

    /** All canned replies, by their shortcuts. */
    Uni<List<Reply>> replies() {
        return asked(() -> CannedReply.<CannedReply>list("order by shortcut").stream()
                .map(Reply::of)
                .toList());
    }

    /** Keeps a reply, new or changed. */
    Uni<Kept> keep(Reply reply) {
        return asked(() -> {
            if (CannedReply.count("shortcut = ?1 and id <> ?2", reply.shortcut(), reply.id()) > 0) {
                return Kept.SHORTCUT_TAKEN;
            }
            Optional<CannedReply> known = CannedReply.findByIdOptional(reply.id());
            if (known.isEmpty() && CannedReply.count() >= MOST_REPLIES) {
                return Kept.FULL;
            }
            CannedReply kept = known.orElseGet(CannedReply::new);
            kept.id = reply.id();
            kept.shortcut = reply.shortcut();
            kept.text = reply.text();
            kept.persist();
            return Kept.KEPT;
        });
    }

    /** Forgets a reply; answers whether there was one. */
    Uni<Boolean> forget(UUID reply) {
        return asked(() -> CannedReply.deleteById(reply));
    }

    /** The sessions of a visitor that ended before this one was opened. */
    Uni<PreviousSessions> earlier(UUID visitor, UUID session) {
        return asked(() -> {
            List<PreviousSessions.Session> last = Transcript.<Transcript>find(
                            "visitor = ?1 and id <> ?2 and endedAt is not null order by number desc", visitor, session)
                    .page(0, EARLIER_SHOWN)
                    .stream()
                    .map(one -> new PreviousSessions.Session(one.id, one.openedAt, requireNonNull(one.outcome)))
                    .toList();
            long count = (long) database.createNativeQuery(EARLIER_COUNT, Long.class)
                    .setParameter("visitor", visitor)
                    .setParameter("session", session)
                    .getSingleResult();
            return new PreviousSessions(count, last);
        });
    }

    /** How the present shift went so far, if there is one. */
    Uni<Optional<ShiftStatistics>> shift(Instant now) {
        return asked(() -> {
            List<?> rows = database.createNativeQuery(SHIFT, Object[].class)
                    .setParameter("now", now)
                    .getResultList();
            return rows.stream().map(row -> ShiftStatistics.of((Object[]) row)).findFirst();
        });
    }

    private static <T> Uni<T> asked(Supplier<T> question) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(question::get));
    }
}
