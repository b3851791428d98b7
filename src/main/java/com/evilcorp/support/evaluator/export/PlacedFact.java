package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.transcript.JournalFact;
import java.util.UUID;

/** A fact, and its position in the journal. */
record PlacedFact(long position, JournalFact fact) {
    /** What names the content of a fact: its session, and which of that session's it is. */
    record Key(UUID session, String detail) {}

    boolean is(JournalFact.Kind kind) {
        return fact.kind() == kind;
    }

    /** Of a fact that belongs to a session and has its content elsewhere. */
    Key key() {
        return new Key(fact.session().orElseThrow(), fact.detail().orElseThrow());
    }
}
