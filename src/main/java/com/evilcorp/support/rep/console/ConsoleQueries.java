package com.evilcorp.support.rep.console;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/** What the console asks the database for. How long that may take is up to {@link DatabaseGuards}. */
@ApplicationScoped
@Asynchronous
@ApplyGuard(DatabaseGuards.CONSOLE)
class ConsoleQueries {
    private static final int MOST_REPLIES = 200;
    private static final int EARLIER_SHOWN = 3;
    /** A browser may have had any number of sessions, and each would be looked at to be counted. */
    private static final int EARLIER_COUNTED = 1_000;

    private static final String NOTE =
            "coalesce((select noted from rep_note where session = t.id order by id desc limit 1), '')";

    private static final String FILE = "select " + NOTE + " as note, topic from transcript t where id = ?";

    private static final String REPLIES = "from CannedReply left join fetch translations order by shortcut";

    private static final String EARLIER =
            """
            select id, opened_at, outcome, %s as note from transcript t where visitor = ? and id <> ? and ended_at is not null
             order by number desc limit %d
            """
                    .formatted(NOTE, EARLIER_SHOWN);

    private static final String EARLIER_COUNT =
            """
            select count(*) from (select from transcript
                                   where visitor = ? and id <> ? and ended_at is not null limit %d) earlier
            """
                    .formatted(EARLIER_COUNTED);

    private static final String SHIFT =
            """
            select (select count(*) from transcript where attended_at >= s.taken_at) as served,
                   (select count(*) from transcript
                     where ended_at >= s.taken_at and outcome in ('DECLINED', 'CANCELLED')) as declined,
                   (select percentile_cont(0.5) within group
                             (order by cast(extract(epoch from attended_at - opened_at) as double precision))
                      from transcript where attended_at >= s.taken_at) as median_wait,
                   cast(extract(epoch from cast(? as timestamptz) - s.taken_at
                     - coalesce((select sum(coalesce(back_at, ?) - left_at) from absence where shift = s.id),
                                interval '0')) as double precision) as at_desk
              from shift s where s.given_up_at is null
            """;

    /** What became of a reply that was to be kept. */
    enum Kept {
        KEPT,
        SHORTCUT_TAKEN,
        FULL
    }

    private final Sql sql;

    @Inject
    ConsoleQueries(Sql sql) {
        this.sql = sql;
    }

    /** All canned replies, by their shortcuts. */
    Uni<List<ConsoleReply>> replies() {
        return asked(() -> CannedReply.<CannedReply>list(REPLIES).stream()
                .map(ConsoleReply::of)
                .toList());
    }

    /** Keeps a reply, new or changed. */
    Uni<Kept> keep(ConsoleReply reply) {
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
            kept.translations = new HashMap<>(reply.translations());
            kept.persist();
            return Kept.KEPT;
        });
    }

    /** Counts that a reply was picked; answers whether there is one. */
    Uni<Boolean> use(UUID reply) {
        return asked(() -> CannedReply.update("used = used + 1 where id = ?1", reply) > 0);
    }

    /** Forgets a reply; answers whether there was one. */
    Uni<Boolean> forget(UUID reply) {
        return asked(() -> CannedReply.deleteById(reply));
    }

    /** The sessions of a visitor that ended before this one was opened. */
    Uni<PreviousSessions> earlier(UUID visitor, UUID session) {
        return asked(() -> {
            List<PreviousSessions.Session> last =
                    sql.list(SqlQuery.of(EARLIER, visitor, session), PreviousSessions.Session::of);
            List<Long> count = sql.list(SqlQuery.of(EARLIER_COUNT, visitor, session), row -> row.getLong(1));
            return new PreviousSessions(count.get(0), last);
        });
    }

    /** What is on file about a session. */
    Uni<SessionFilingView> file(UUID session) {
        return asked(() -> sql.list(SqlQuery.of(FILE, session), SessionFilingView::of).stream()
                .findFirst()
                .orElse(SessionFilingView.EMPTY));
    }

    /** How the present shift went so far, if there is one. */
    Uni<Optional<ShiftStatistics>> shift(Instant now) {
        return asked(() -> sql.list(SqlQuery.of(SHIFT, now, now), ShiftStatistics::of).stream()
                .findFirst());
    }

    static <T> Uni<T> asked(Supplier<T> question) {
        return Uni.createFrom().item(QuarkusTransaction.requiringNew().call(question::get));
    }
}
