package com.evilcorp.support.replay;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether a replayed day stands where the recorded one stood: the same wait, the same is attended, the rep is there or not. */
final class Likeness implements Staffing {
    private final Set<UUID> recordedWaiting = new HashSet<>();
    private Optional<UUID> recordedOpen = Optional.empty();
    private boolean recordedStaffed;

    void waits(UUID session) {
        recordedWaiting.add(session);
    }

    void waitsNoMore(UUID session) {
        recordedWaiting.remove(session);
    }

    void isAttended(UUID session) {
        recordedWaiting.remove(session);
        recordedOpen = Optional.of(session);
    }

    void isOver(UUID session) {
        recordedOpen = recordedOpen.filter(other -> !other.equals(session));
    }

    @Override
    public void takesSeat() {
        recordedStaffed = true;
    }

    @Override
    public void stepsAway() {
        recordedStaffed = false;
    }

    @Override
    public void comesBack() {
        recordedStaffed = true;
    }

    @Override
    public void givesUpSeat() {
        recordedStaffed = false;
    }

    boolean holdsFor(ReplayedDesk desk) {
        return recordedStaffed == desk.isStaffed()
                && recordedOpen.equals(desk.open())
                && recordedWaiting.equals(desk.waiting());
    }
}
