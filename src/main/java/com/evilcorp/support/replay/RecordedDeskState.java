package com.evilcorp.support.replay;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the recorded desk stands at a moment: who waits, who is attended, whether the rep is there. */
final class RecordedDeskState implements Staffing {
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

    boolean isStateOf(ReplayedDesk desk) {
        return recordedStaffed == desk.isStaffed()
                && recordedOpen.equals(desk.open())
                && recordedWaiting.equals(desk.waiting());
    }
}
