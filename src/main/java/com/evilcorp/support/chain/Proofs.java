package com.evilcorp.support.chain;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/** Says of a session whose chain's head somebody has whether it is what it was when they were given it. */
@ApplicationScoped
@Asynchronous
public class Proofs {
    private static final String SESSION = "select id from transcript where ended_hash = ? or rated_hash = ?";

    private final Sql sql;

    @Inject
    Proofs(Sql sql) {
        this.sql = sql;
    }

    /** Walks along the chain that ends so, or did until it was rated. */
    @ApplyGuard(DatabaseGuards.PROOFS)
    public Uni<Proof> of(ChainLink head) {
        Proof proof = sql.readOneMoment(database -> proof(database, head.bytes()));
        return Uni.createFrom().item(proof);
    }

    private static Proof proof(Connection database, byte[] head) throws SQLException {
        List<UUID> sessions = SqlQuery.of(SESSION, head, head).list(database, row -> row.getObject("id", UUID.class));
        return sessions.isEmpty() ? Proof.of(Proof.Verdict.UNKNOWN) : ChainVerifier.of(database, sessions.get(0));
    }
}
