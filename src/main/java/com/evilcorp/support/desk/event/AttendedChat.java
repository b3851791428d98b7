package com.evilcorp.support.desk.event;

import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.SessionDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The session that the rep attends, as a console is shown it.
 *
 * @param at                when it was attended
 * @param lines             all that was said so far
 * @param seen              how far each side saw what the other said
 * @param customerAwayUntil until when the customer may come back, if they are away
 */
public record AttendedChat(
        SessionDetails details, Instant at, List<Line> lines, SeenLines seen, Optional<Instant> customerAwayUntil) {}
