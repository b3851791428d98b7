package com.evilcorp.support.picture;

import com.evilcorp.support.desk.DeskPictures;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.relay.PeriodicTask;
import com.evilcorp.support.transcript.PictureRepository;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Deletes pictures that no line shows, where this process is the desk: those of sessions that are over, and those that have waited
 * too long, which the desk lets no line show from then on. So none is deleted that a line is about to show.
 */
@Singleton
@Startup
class PictureSweepJob {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final PeriodicTask work = new PeriodicTask("picture-sweep");
    private final DeskPictures desk;
    private final PictureRepository pictures;
    private final PictureQuota quota;
    private final Lease lease;
    private final Counter swept;

    @Inject
    PictureSweepJob(
            SupportDesk desk, PictureRepository pictures, PictureQuota quota, Lease lease, MeterRegistry registry) {
        this.desk = desk.pictures();
        this.pictures = pictures;
        this.quota = quota;
        this.lease = lease;
        this.swept = Counter.builder("support.pictures.swept")
                .description("Pictures that were deleted because no line showed them")
                .register(registry);
    }

    @PostConstruct
    void start() {
        work.every(PAUSE, this::sweep);
    }

    @PreDestroy
    void stop() {
        work.stop();
    }

    void sweep() {
        quota.forgetTheQuiet();
        if (lease.isHeld()) {
            swept.increment(pictures.deleteUnnamed(desk.dropOverdue()));
        }
    }
}
