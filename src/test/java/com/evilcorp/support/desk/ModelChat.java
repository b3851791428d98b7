package com.evilcorp.support.desk;

import java.util.ArrayList;
import java.util.List;

/** A session as {@link ModelDesk} knows it, in whatever state. */
final class ModelChat {
    final int number;
    final int token;
    String state = "WAITING";
    String on;
    long awayUntil = ModelWorld.NEVER;
    boolean interrupted;
    final List<String> lines = new ArrayList<>();
    final List<String> stored = new ArrayList<>();
    long openedAt;
    Long attendedAt;
    long lastSaidAt = ModelWorld.LONG_AGO;
    long endedAt;
    /** When the last thing happened to it, on the wall clock, as far as a restart lets the desk know. */
    long latest;
    /** When it ended, but for what the wall clock was set by. */
    long over;

    String outcome;
    String why;
    /** Since when the rep has had the last word, if they have. */
    long silentSince = ModelWorld.NEVER;

    long askedUntil = ModelWorld.NEVER;
    Integer stars;
    long customerTyped = ModelWorld.LONG_AGO;
    long repTyped = ModelWorld.LONG_AGO;
    int customerSaw;
    int repSaw;
    long customerSawAt = ModelWorld.LONG_AGO;
    long repSawAt = ModelWorld.LONG_AGO;

    ModelChat(int number, ModelChat former) {
        this.number = number;
        this.token = former == null ? number : former.token;
    }

    boolean lives() {
        return state.equals("WAITING") || state.equals("OPEN");
    }

    /** What a process knows of signals is not stored. */
    void forgetSignals() {
        customerTyped = ModelWorld.LONG_AGO;
        repTyped = ModelWorld.LONG_AGO;
        customerSaw = 0;
        repSaw = 0;
        customerSawAt = ModelWorld.LONG_AGO;
        repSawAt = ModelWorld.LONG_AGO;
    }
}
