package com.evilcorp.support.recovery;

import com.evilcorp.support.database.Database;
import com.evilcorp.support.desk.InvalidInputException;
import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Party;
import com.evilcorp.support.desk.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A line as its row has it: whatever that is, it can be read. */
record StoredLine(UUID session, int seq, String sender, String said, Instant at, Optional<UUID> clientId) {
    private static final Set<String> SENDERS = Set.of(Party.CUSTOMER.name(), Party.REP.name());

    static StoredLine of(ResultSet row) throws SQLException {
        return new StoredLine(
                row.getObject("session", UUID.class),
                row.getInt("seq"),
                row.getString("sender"),
                row.getString("said"),
                Database.time(row, "at").orElseThrow(),
                Optional.ofNullable(row.getObject("client_id", UUID.class)));
    }

    /** The line, which has to be the one of this place in its session. */
    Line at(int place) throws StoredSession.UnreadableException {
        boolean makesSense = seq == place && SENDERS.contains(sender) && StoredSession.isPlausible(at) && couldBeSaid();
        if (!makesSense) {
            throw new StoredSession.UnreadableException("line " + seq);
        }
        return new Line(seq, Party.valueOf(sender), said, at, clientId);
    }

    private boolean couldBeSaid() {
        try {
            return new Text(said).value().equals(said);
        } catch (InvalidInputException e) {
            return false;
        }
    }
}
