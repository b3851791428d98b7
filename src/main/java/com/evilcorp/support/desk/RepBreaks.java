package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.input.BreakLength;
import java.util.Optional;

/** What the rep says of being away from the desk. It is a part of {@link SupportDesk}, under the same lock. */
public final class RepBreaks {
    private final DeskLock lock;
    private final BreakRules rules;

    RepBreaks(DeskLock lock, BreakRules rules) {
        this.lock = lock;
        this.rules = rules;
    }

    /**
     * The rep steps away and keeps the seat until they come back or attend; asked for again it says anew how long. Or
     * {@code NOT_SEATED}, {@code STILL_ATTENDING}, {@code BUSY}.
     */
    public Optional<Refused> stepAway(ConnectionId console, BreakLength backIn) {
        return lock.holdFor(console, () -> rules.stepAway(console, backIn));
    }

    /** The rep who stepped away is back; or {@code NOT_SEATED}, {@code NOT_AWAY}, {@code BUSY}. */
    public Optional<Refused> comeBack(ConnectionId console) {
        return lock.holdFor(console, () -> rules.comeBack(console));
    }
}
