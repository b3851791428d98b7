package com.evilcorp.support.question;

import com.evilcorp.support.desk.input.Text;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing asked or answered.
 *
 * @param id   the sender's own: sent twice, it is kept once
 * @param kind what it is
 * @param text what was said
 * @param at   when it was stored
 */
public record QuestionEntry(UUID id, Kind kind, Text text, Instant at) {
    /** Who says it, and instead of what. */
    public enum Kind {
        /** The question, or what its customer added to it. */
        ASKED,
        ANSWERED,
        /** Instead of the last answer, which stays to be seen. */
        CORRECTED;

        /** Whether it is an answer. */
        public boolean isOfTheRep() {
            return this != ASKED;
        }
    }
}
