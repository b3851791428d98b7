package com.evilcorp.support;

import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.DeskLimits;
import com.evilcorp.support.desk.PictureLimits;
import com.evilcorp.support.desk.RingLimits;
import com.evilcorp.support.desk.SilenceLimits;
import com.evilcorp.support.desk.TextQuota;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Hands the desk its clocks and its rules: it knows neither configuration nor framework. */
class DeskProducer {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    DeskClock deskClock(Clock wall) {
        return DeskClock.with(wall);
    }

    @Produces
    @Singleton
    DeskLimits limits(SupportConfig config) {
        DeskConfig desk = config.desk();
        return new DeskLimits(
                desk.closeGrace(),
                desk.dropGrace(),
                desk.restartGrace(),
                desk.endedRetention(),
                desk.typingInterval(),
                new SilenceLimits(desk.askAfter(), desk.askTimeout()),
                new RingLimits(desk.unansweredAfter(), desk.ringTimeout(), desk.awayTimeout()),
                new PictureLimits(
                        config.pictures().maxPerSession(), config.pictures().unnamedRetention()),
                desk.maxWaiting(),
                desk.maxQueueShown(),
                new TextQuota(desk.maxLinesWhileWaiting(), desk.maxTextWhileWaiting()),
                new TextQuota(desk.maxLines(), desk.maxText()),
                desk.maxLiveText(),
                desk.maxEnded(),
                desk.maxEndedText());
    }
}
