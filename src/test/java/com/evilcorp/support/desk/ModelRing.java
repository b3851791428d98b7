package com.evilcorp.support.desk;

/** What comes of it at {@link ModelDesk} that it rings and nobody touches the console. */
abstract class ModelRing extends ModelWorld {
    private long touched = LONG_AGO;
    private long waitingSince = NEVER;
    private long freeSince = NEVER;
    private long goneSince = NEVER;

    void touchedBy(String console) {
        if (console.equals(seatOn)) {
            touched = now;
            stopRinging();
        }
    }

    void look() {
        notice();
        if (waitingSince == NEVER) {
            stopRinging();
        } else if (freeSince != NEVER) {
            ring(now - Math.max(touched, Math.max(waitingSince, freeSince)));
        } else if (goneSince != NEVER && now - Math.max(touched, Math.max(waitingSince, goneSince)) >= 1_800_000) {
            giveUpSeat();
        }
    }

    void forgetRinging() {
        touched = LONG_AGO;
        waitingSince = NEVER;
        freeSince = NEVER;
        goneSince = NEVER;
        unattended = false;
    }

    private void notice() {
        waitingSince = since(waitingSince, !queue().isEmpty());
        freeSince = since(freeSince, seat >= 0 && !away && open() == null);
        goneSince = since(goneSince, away && backAt == null);
    }

    private long since(long before, boolean holds) {
        if (!holds) {
            return NEVER;
        }
        return before == NEVER ? now : before;
    }

    private void ring(long untouched) {
        if (!unattended && untouched >= 120_000) {
            unattended = true;
            tell("ringUnanswered", wall());
        }
        if (untouched >= 600_000 && seatOn != null) {
            unattended = false;
            away = true;
            tell("breakStarted", seatOn, wall(), null, true);
            notice();
        }
    }

    private void stopRinging() {
        if (unattended) {
            unattended = false;
            tell("ringEnded", wall());
        }
    }
}
