package com.evilcorp.support.journal;

import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.transcript.ChainLink;
import java.util.Map;
import java.util.UUID;

/**
 * What a former process left.
 *
 * @param chainHeads the last link of each live session that has a chain
 */
record Recovered(RecoveredState desk, Map<UUID, ChainLink> chainHeads) {}
