package com.evilcorp.support;

import com.evilcorp.support.config.DeskConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.DeskLimits;
import com.evilcorp.support.desk.PictureLimits;
import com.evilcorp.support.desk.RingLimits;
import com.evilcorp.support.desk.SilenceLimits;
import com.evilcorp.support.desk.StartableClock;
import com.evilcorp.support.desk.TextQuota;
import io.quarkus.vertx.http.DomainSocketServerStart;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;
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
    StartableClock deskClock(Clock wall) {
        return new StartableClock(wall);
    }

    void listens(@ObservesAsync HttpServerStart plain, StartableClock clock) {
        clock.start();
    }

    void listens(@ObservesAsync HttpsServerStart encrypted, StartableClock clock) {
        clock.start();
    }

    void listens(@ObservesAsync DomainSocketServerStart local, StartableClock clock) {
        clock.start();
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
