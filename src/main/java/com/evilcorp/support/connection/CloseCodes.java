package com.evilcorp.support.connection;

import com.evilcorp.support.desk.DisconnectKind;
import io.quarkus.websockets.next.CloseReason;

/** Why a socket is closed, as both ends understand it. Up to 3999 they are RFC 6455's and its registry's, then our own. */
public final class CloseCodes {
    /** The seat is taken; the fixed text was sent before. */
    public static final CloseReason SEAT_REFUSED = new CloseReason(4001, "the seat is taken");
    /** A newer connection speaks for this customer. */
    public static final CloseReason TAKEN_OVER = new CloseReason(4002, "continued on another connection");

    static final CloseReason RESTART = new CloseReason(1012, "the service restarts, come back at once");
    static final CloseReason FULL = new CloseReason(1013, "full, come back later");
    static final CloseReason TOO_FAST = new CloseReason(1008, "too many frames");
    static final CloseReason IDLE = new CloseReason(1008, "nothing asked for");

    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;

    private CloseCodes() {}

    /** What a close means for the grace: only a goodbye is one. */
    static DisconnectKind departure(CloseReason reason) {
        return reason.getCode() == NORMAL || reason.getCode() == GOING_AWAY
                ? DisconnectKind.CLOSED
                : DisconnectKind.DROPPED;
    }
}
