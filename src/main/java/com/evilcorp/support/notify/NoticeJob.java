package com.evilcorp.support.notify;

import com.evilcorp.support.config.NotifyConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.question.WaitingQuestions;
import com.evilcorp.support.relay.PeriodicTask;
import com.evilcorp.support.relay.QueuePositions;
import com.evilcorp.support.relay.StandbyFilter;
import com.evilcorp.support.trace.Traces;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Calls whoever was configured when nobody is there for those who wait. Off without {@code support.notify.url}. */
@Singleton
@Startup
class NoticeJob {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final PeriodicTask looking = new PeriodicTask("notify");
    private final PeriodicTask sending = new PeriodicTask("notify-sender");
    private final NotifyConfig settings;
    private final QueuePositions positions;
    private final WaitingQuestions questions;
    private final StandbyFilter standby;
    private final Clock clock;
    private final Traces traces;
    private final NoticeRules rules;

    @Inject
    NoticeJob(
            SupportConfig config,
            QueuePositions positions,
            WaitingQuestions questions,
            StandbyFilter standby,
            Clock clock,
            Traces traces) {
        this.settings = config.notices();
        this.positions = positions;
        this.questions = questions;
        this.standby = standby;
        this.clock = clock;
        this.traces = traces;
        this.rules = new NoticeRules(settings.interval());
    }

    @PostConstruct
    void start() {
        settings.url().map(this::checked).ifPresent(this::start);
    }

    private void start(URI url) {
        String secret = settings.secret()
                .orElseThrow(
                        () -> new IllegalArgumentException("support.notify.secret has to be set with the address"));
        NoticeSender sender = new NoticeSender(url, secret, settings, clock);
        looking.every(LOOKS_EVERY, () -> look(sender));
    }

    @PreDestroy
    void stop() {
        looking.stop();
        sending.stop();
    }

    private static void send(NoticeSender sender, Notice notice) {
        try {
            sender.send(notice);
        } catch (InterruptedException e) {
            // The service stops.
            Thread.currentThread().interrupt();
        }
    }

    private URI checked(URI url) {
        if (url.getHost() == null || !SCHEMES.contains(url.getScheme())) {
            throw new IllegalArgumentException("support.notify.url has to be an address of HTTP or HTTPS");
        }
        return url;
    }

    /** Looking goes on while a notice is tried again. */
    private void look(NoticeSender sender) {
        if (!standby.isServing()) {
            return;
        }
        List<Notice> due = rules.due(positions.outlook(), questions.count(), clock.instant());
        due.forEach(notice -> sending.soon(() -> traces.call("notify", () -> send(sender, notice))));
    }
}
