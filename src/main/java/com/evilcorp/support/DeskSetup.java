package com.evilcorp.support;

import com.evilcorp.support.desk.Allowance;
import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.DeskRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Hands the desk its clocks and its rules: it knows neither configuration nor framework. */
class DeskSetup {
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
    DeskRules rules(SupportConfig config) {
        SupportConfig.Desk desk = config.desk();
        return new DeskRules(
                desk.closeGrace(),
                desk.dropGrace(),
                desk.restartGrace(),
                desk.endedKept(),
                desk.typingEvery(),
                desk.mostWaiting(),
                desk.queueShown(),
                new Allowance(desk.linesWhileWaiting(), desk.textWhileWaiting()),
                new Allowance(desk.mostLines(), desk.mostText()),
                desk.mostHeld(),
                desk.mostEnded(),
                desk.mostEndedText());
    }
}
