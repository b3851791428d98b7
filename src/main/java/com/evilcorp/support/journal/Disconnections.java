package com.evilcorp.support.journal;

import com.evilcorp.support.desk.Party;
import com.evilcorp.support.transcript.Disconnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who went away and came back within a batch. When a line breaks, everybody does, and soon after everybody is back. Of a
 * session that goes on for long with a browser that does nothing else, the first partings are kept.
 */
final class Disconnections {
    private static final String GO_AWAY =
            "insert into parting (id, session, party, left_at, back_at) select id, session, party, left_at, back_at"
                    + " from (select *, row_number() over (partition by session order by left_at) as nth"
                    + " from %s as rows (id, session, party, left_at, back_at)) fresh"
                    + " where nth + (select count(*) from parting where parting.session = fresh.session) <= "
                    + Disconnection.MOST + " and " + BatchStatement.MOVED;
    private static final String COME_BACK =
            "update parting set back_at = fresh.at from %s as fresh (session, party, at)"
                    + " where parting.session = fresh.session and parting.party = fresh.party and back_at is null and "
                    + BatchStatement.MOVED;

    private record Side(UUID session, Party party) {}

    private static final class Absence {
        private final Side side;
        private final Instant leftAt;
        private Instant backAt;

        private Absence(Side side, Instant leftAt) {
            this.side = side;
            this.leftAt = leftAt;
        }
    }

    private final Map<Side, Absence> away = new HashMap<>();
    private final Map<Side, Instant> returns = new HashMap<>();
    private final List<Absence> begun = new ArrayList<>();

    void away(UUID session, Party party, Instant at) {
        Absence parting = new Absence(new Side(session, party), at);
        begun.add(parting);
        away.put(parting.side, parting);
    }

    /** Ends a parting of this batch, or else of an earlier one. */
    void back(UUID session, Party party, Instant at) {
        Side side = new Side(session, party);
        Absence parting = away.remove(side);
        if (parting == null) {
            returns.putIfAbsent(side, at);
        } else {
            parting.backAt = at;
        }
    }

    void store(BatchStatement advance) {
        Columns ended = new Columns("uuid", "text", "timestamptz");
        returns.forEach((side, at) -> ended.add(side.session(), side.party().name(), at));
        Columns fresh = new Columns("uuid", "uuid", "text", "timestamptz", "timestamptz");
        begun.forEach(parting -> fresh.add(
                UUID.randomUUID(),
                parting.side.session(),
                parting.side.party().name(),
                parting.leftAt,
                parting.backAt));
        advance.with(COME_BACK, ended).with(GO_AWAY, fresh);
    }
}
