package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.SeenLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    final Set<Integer> notes = new HashSet<>();
    Integer stars;
    /** Pictures that were brought and no line shows. */
    final Set<Integer> unnamed = new HashSet<>();

    int lastBrought;
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

    /** Of those that were attended, the one that ended last. */
    static ModelChat servedLast(List<ModelChat> chats) {
        return chats.stream()
                .filter(chat -> chat.attendedAt != null && !chat.lives())
                .reduce((one, later) -> one.endedAt > later.endedAt ? one : later)
                .orElse(null);
    }

    boolean lives() {
        return state.equals("WAITING") || state.equals("OPEN");
    }

    String outcomeOfAbsence() {
        if (interrupted) {
            return "INTERRUPTED";
        }
        return attendedAt == null ? "ABANDONED" : "CUSTOMER_LEFT";
    }

    SeenLines seen() {
        return new SeenLines(customerSaw, repSaw);
    }

    /** Signals are not stored, and notes are not read back. */
    void forgetSignals() {
        notes.clear();
        customerTyped = ModelWorld.LONG_AGO;
        repTyped = ModelWorld.LONG_AGO;
        customerSaw = 0;
        repSaw = 0;
        customerSawAt = ModelWorld.LONG_AGO;
        repSawAt = ModelWorld.LONG_AGO;
    }
}
