package com.evilcorp.support.transcript;

import java.util.UUID;

/**
 * One session in the evaluator's list, ready to be shown.
 *
 * @param product the title, or null
 * @param waited  empty while it waits
 * @param handled empty until it has ended, or if it never was attended
 * @param stars   null unless rated
 */
public record TranscriptRow(
        UUID id,
        String name,
        String product,
        String openedAt,
        String waited,
        String handled,
        long lines,
        Short stars,
        String outcome) {}
