package com.evilcorp.support.transcript;

import java.util.UUID;

/**
 * One session in the evaluator's list, ready to be shown. What there is none of is null.
 *
 * @param product  the title
 * @param question the first question; null where a hit stands in for it
 * @param hit      the line that holds what was looked for
 * @param byRep    whether the rep said that
 */
public record TranscriptRow(
        UUID id,
        String name,
        String product,
        String question,
        Excerpt hit,
        boolean byRep,
        String openedAt,
        String waited,
        String reply,
        String handled,
        int lines,
        Integer stars,
        boolean reviewed,
        String outcome) {}
