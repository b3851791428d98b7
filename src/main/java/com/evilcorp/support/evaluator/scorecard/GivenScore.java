package com.evilcorp.support.evaluator.scorecard;

import java.util.Optional;

/**
 * What is given for one criterion.
 *
 * @param score nothing where the criterion is not applicable
 * @param cause why it is low; empty where that was not asked or not said
 */
public record GivenScore(Optional<Integer> score, String cause) {}
