package com.evilcorp.support.transcript;

import java.util.UUID;

/**
 * A session of a sample, ready to be shown.
 *
 * @param isReviewed whether it has a review
 */
public record SampledSession(UUID id, String name, String outcome, String endedAt, boolean isReviewed) {}
