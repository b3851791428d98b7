package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;

/** What came of asking for the seat. */
public sealed interface SeatResult {
    /** The seat is taken; the console is told so once it is stored. */
    record Down() implements SeatResult {}

    /** Somebody else holds it. */
    record Refused() implements SeatResult {}

    /**
     * The token is the right one, but another connection of the same console holds the seat: ask whether it still lives,
     * and if not, report it as dropped and ask again.
     *
     * @param holder the connection to ask
     */
    record Contested(ConnectionId holder) implements SeatResult {}

    /** Nothing can be stored at the moment. */
    record Busy() implements SeatResult {}
}
