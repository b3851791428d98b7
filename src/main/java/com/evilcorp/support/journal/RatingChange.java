package com.evilcorp.support.journal;

import com.evilcorp.database.JournalDatabase;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.HashChain;
import com.evilcorp.support.desk.event.DeskEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rating comes to in the database. The chain of an ended session is not kept at hand: customers rate once, and few do.
 * What was erased stays empty.
 */
record RatingChange(DeskEvent.Rated event) implements BatchStatement.Change {
    private static final String RATE = "update transcript set stars = ?, comment = ?, rated_at = ?, rated_hash = ?"
            + " where id = ? and erased_at is null";
    private static final String ENDED = "select ended_hash from transcript where id = ?";

    @Override
    public void make(Connection connection) throws SQLException {
        int stars = event.rating().stars();
        Optional<String> comment = event.rating().comment();
        byte[] hash = endOf(connection, event.session())
                .map(ended -> HashChain.rated(event.session(), stars, comment, event.at(), ended)
                        .bytes())
                .orElse(null);
        JournalDatabase.write(connection, RATE, stars, comment.orElse(null), event.at(), hash, event.session());
    }

    private static Optional<ChainLink> endOf(Connection connection, UUID session) throws SQLException {
        return JournalDatabase.read(connection, ENDED, row -> Optional.ofNullable(row.getBytes(1)), session).stream()
                .findFirst()
                .flatMap(hash -> hash)
                .map(ChainLink::new);
    }
}
