package com.evilcorp.support.journal;

import com.evilcorp.support.desk.Party;
import com.evilcorp.support.transcript.Parting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Who went away and came back within a batch. When a line breaks, everybody does, and soon after everybody is back: so it
 * costs two statements a batch, however many that are.
 */
final class Partings {
    private static final String COME_BACK =
            "update parting set back_at = ? where session = ? and party = ? and back_at is null";

    private record Side(UUID session, Party party) {}

    private final Map<Side, Parting> away = new HashMap<>();
    private final Map<Side, Instant> returns = new HashMap<>();
    private final List<Parting> begun = new ArrayList<>();

    void away(UUID session, Party party, Instant at) {
        Parting parting = new Parting();
        parting.id = UUID.randomUUID();
        parting.session = session;
        parting.party = party;
        parting.leftAt = at;
        begun.add(parting);
        away.put(new Side(session, party), parting);
    }

    /** Ends a parting of this batch, or else of an earlier one. */
    void back(UUID session, Party party, Instant at) {
        Side side = new Side(session, party);
        Parting parting = away.remove(side);
        if (parting == null) {
            returns.putIfAbsent(side, at);
        } else {
            parting.backAt = at;
        }
    }

    void write(StatelessSession session) {
        if (!returns.isEmpty()) {
            session.doWork(this::writeReturns);
        }
        session.insertMultiple(begun);
    }

    private void writeReturns(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COME_BACK)) {
            for (Map.Entry<Side, Instant> back : returns.entrySet()) {
                update.setObject(1, OffsetDateTime.ofInstant(back.getValue(), ZoneOffset.UTC));
                update.setObject(2, back.getKey().session());
                update.setString(3, back.getKey().party().name());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
