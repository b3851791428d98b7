package com.evilcorp.support.desk.event;

import java.util.List;

/**
 * Where the desk lays down what it decided, in order. It is called under the desk's lock, so it must not wait for
 * anything.
 */
public interface Outbox {
    /** Whether there is room for what another command would add. Without it, commands are refused as busy. */
    boolean hasRoom();

    /**
     * Takes what one command decided, to be stored all or nothing. What time brings about must be taken even when there
     * is no room: every session ends at most once, so that is bounded.
     */
    void append(List<DeskEvent> decided);
}
