package com.evilcorp.support.journal;

import com.evilcorp.support.desk.Restored;
import com.evilcorp.support.transcript.Link;
import java.util.Map;
import java.util.UUID;

/**
 * What a former process left.
 *
 * @param heads the last link of each live session that has a chain
 */
record Recovered(Restored desk, Map<UUID, Link> heads) {}
