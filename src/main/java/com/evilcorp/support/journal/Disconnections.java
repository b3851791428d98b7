package com.evilcorp.support.journal;

import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.transcript.Disconnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who went away and came back within a batch. When a line breaks, everybody does, and soon after everybody is back. Of a
 * session that goes on for long with a browser that does nothing else, the first disconnections are kept.
 */
final class Disconnections {
    private static final String DISCONNECT =
            """
            insert into disconnection (id, session, party, disconnected_at, reconnected_at)
            select id, session, party, disconnected_at, reconnected_at
              from (select *, row_number() over (partition by session order by disconnected_at) as nth
                      from %s as rows (id, session, party, disconnected_at, reconnected_at)) fresh
             where nth + (select count(*) from disconnection old where old.session = fresh.session) <=
            """
                    + Disconnection.MOST + " and " + EpochFence.PASSED;
    private static final String RECONNECT =
            """
            update disconnection old set reconnected_at = fresh.at from %s as fresh (session, party, at)
             where old.session = fresh.session and old.party = fresh.party and reconnected_at is null and
            """
                    + EpochFence.PASSED;

    private record Side(UUID session, Party party) {}

    private static final class Gap {
        private final Side side;
        private final Instant disconnectedAt;
        private @Nullable Instant reconnectedAt;

        private Gap(Side side, Instant disconnectedAt) {
            this.side = side;
            this.disconnectedAt = disconnectedAt;
        }
    }

    private final Map<Side, Gap> away = new HashMap<>();
    private final Map<Side, Instant> returns = new HashMap<>();
    private final List<Gap> begun = new ArrayList<>();

    void away(UUID session, Party party, Instant at) {
        Gap gap = new Gap(new Side(session, party), at);
        begun.add(gap);
        away.put(gap.side, gap);
    }

    /** Ends a disconnection of this batch, or else of an earlier one. */
    void back(UUID session, Party party, Instant at) {
        Side side = new Side(session, party);
        Gap gap = away.remove(side);
        if (gap == null) {
            returns.putIfAbsent(side, at);
        } else {
            gap.reconnectedAt = at;
        }
    }

    void addTo(BatchStatement statement) {
        statement.with(ended()).with(begun());
    }

    private BatchStatement.Rows ended() {
        BatchStatement.Rows rows = new BatchStatement.Rows(RECONNECT, List.of("uuid", "text", "timestamptz"));
        returns.forEach((side, at) -> rows.add(side.session(), side.party().name(), at));
        return rows;
    }

    private BatchStatement.Rows begun() {
        BatchStatement.Rows rows =
                new BatchStatement.Rows(DISCONNECT, List.of("uuid", "uuid", "text", "timestamptz", "timestamptz"));
        begun.forEach(gap -> rows.add(
                UUID.randomUUID(), gap.side.session(), gap.side.party().name(), gap.disconnectedAt, gap.reconnectedAt));
        return rows;
    }
}
