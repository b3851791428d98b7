package com.evilcorp.support.relay;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.wire.Standstill;
import com.evilcorp.support.wire.Wait;
import java.util.Optional;

/** Who puts a place in the queue into words. */
public interface QueuePositionListener {
    /**
     * A customer's place has changed.
     *
     * @param position 1 is next
     * @param wait     how long about; empty while too little is known, or nobody is at the desk
     * @param now      why nothing moves
     */
    void place(
            ConnectionId customer,
            int position,
            Optional<Wait> wait,
            RepAvailability availability,
            Optional<Standstill> now);
}
