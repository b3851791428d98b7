package com.evilcorp.support.transcript.wait;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts waits down to their causes. The database does the arithmetic, of times as sets. */
@ApplicationScoped
public class WaitCauseCalculation {
    private static final int AT_ONCE = 200;

    /** It waits for no lock, so that the journal never meets it in a circle. */
    private static final String COMPUTE =
            """
            update transcript t
               set (no_rep_ms, away_ms, busy_ms, unanswered_ms) =
                   (select c.no_rep_ms, c.away_ms, c.busy_ms, c.unanswered_ms
                      from wait_causes(t.opened_at, coalesce(t.attended_at, t.ended_at)) c)
             where t.id in (select id from transcript where waited_ms is not null and no_rep_ms is null
                             order by number limit %d for update skip locked)
            """
                    .formatted(AT_ONCE);

    private static final String SO_FAR =
            """
            select t.id, c.* from transcript t,
                   wait_causes(t.opened_at, coalesce(t.attended_at, t.ended_at, ?)) c
             where t.id = any (cast(? as uuid[]))
            """;

    private final Sql sql;

    @Inject
    WaitCauseCalculation(Sql sql) {
        this.sql = sql;
    }

    /**
     * Computes why some of the finished waits took as long as they did, of those for which that is not known yet, oldest first.
     *
     * @return whether there may be more
     */
    public boolean computeSome() {
        return sql.update(SqlQuery.of(COMPUTE)) == AT_ONCE;
    }

    /** The causes of a wait that is over. */
    public Optional<WaitBreakdown> of(UUID session) {
        return Optional.ofNullable(soFar(List.of(session), Instant.EPOCH).get(session));
    }

    /** The causes of waits that are not over, or were not computed yet. */
    public Map<UUID, WaitBreakdown> soFar(List<UUID> sessions, Instant now) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        SqlQuery.of(SO_FAR, now, sessions),
                        row -> Map.entry(
                                row.getObject("id", UUID.class),
                                WaitBreakdown.of(row).orElseThrow()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
