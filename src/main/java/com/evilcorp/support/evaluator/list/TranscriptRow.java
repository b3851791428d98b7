package com.evilcorp.support.evaluator.list;

import com.evilcorp.support.evaluator.PromisedWait;
import com.evilcorp.support.evaluator.WaitBar;
import com.evilcorp.support.search.MarkedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session in the evaluator's list, ready to be shown. What there is none of is null.
 *
 * @param product  the title
 * @param topic    what it was about, by its title
 * @param question the first question; null where a hit stands in for it
 * @param hit      the line that holds what was looked for
 * @param causes   why it waited, so far if it still does
 * @param place    in the queue when it was opened; null if that was not kept
 * @param promised null if nothing was promised
 * @param reviewed what the evaluator gives; null also while it is to be reviewed again
 * @param byRep    whether the rep said that
 */
public record TranscriptRow(
        UUID id,
        String name,
        @Nullable String product,
        @Nullable String topic,
        @Nullable String question,
        @Nullable MarkedText hit,
        boolean byRep,
        String openedAt,
        @Nullable String waited,
        @Nullable WaitBar causes,
        @Nullable Integer place,
        @Nullable PromisedWait promised,
        @Nullable String reply,
        @Nullable String handled,
        int lines,
        @Nullable Integer stars,
        @Nullable String reviewed,
        String outcome) {}
