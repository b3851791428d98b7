package com.evilcorp.support.chain;

import java.util.Optional;
import java.util.UUID;

/**
 * What a check found of the questions that were left.
 *
 * @param unaltered how many are what they were when they were stored
 * @param unchained how many are older than the chains, so that nobody knows
 * @param shredded  how many have left a tombstone, and are what that says
 * @param tampered  the first that is not, at which the check stopped
 */
public record QuestionFindings(long unaltered, long unchained, long shredded, Optional<UUID> tampered) {}
