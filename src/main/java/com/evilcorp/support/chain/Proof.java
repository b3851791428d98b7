package com.evilcorp.support.chain;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a session, for whoever has the head of its chain.
 *
 * @param erasedAt when it was erased, of one that was
 */
public record Proof(Verdict verdict, Optional<Instant> erasedAt) {
    /** All that is told of it. */
    public enum Verdict {
        /** All that is stored of it is what was stored at its end. */
        UNALTERED,
        /** It was erased, as the tombstone says that it left. */
        ERASED,
        /** Something of it is not what was stored. */
        ALTERED,
        /** No session has that head: none ever had, it is no longer kept, or all of its chain was written anew. */
        UNKNOWN
    }

    static Proof of(Verdict verdict) {
        return new Proof(verdict, Optional.empty());
    }

    static Proof erased(Instant at) {
        return new Proof(Verdict.ERASED, Optional.of(at));
    }
}
