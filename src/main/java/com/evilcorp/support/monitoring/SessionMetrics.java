package com.evilcorp.support.monitoring;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.connection.MetricTags;
import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of sessions and how long people wait for it, among the metrics: of what was stored, as it is told. Waits and
 * handle times are between stored instants, so a restart does not bend them; the first reply to a session that was attended
 * before a restart is not counted, as it may have been given already.
 */
@Singleton
@Startup
class SessionMetrics implements DeskEventListener {
    private static final Duration[] UNTIL_ATTENDED = seconds(5, 10, 30, 60, 120, 300, 600, 900, 1_800, 3_600);
    private static final Duration[] UNTIL_ANSWERED = seconds(2, 5, 10, 20, 30, 60, 120, 300, 600);
    private static final Duration[] UNTIL_ENDED = seconds(10, 30, 60, 120, 300, 600, 900, 1_800, 3_600);
    private static final Duration[] UNTIL_RECEIPTED =
            millis(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000, 60_000);

    private final DeskClock clock;
    private final Map<Outcome, Counter> ended;
    private final Map<Party, Counter> lines;
    private final Counter customersBack;
    private final Counter repBack;
    private final Timer wait;
    private final Timer firstReply;
    private final Timer handling;
    private final Timer receipt;
    private Optional<Instant> unansweredSince = Optional.empty();

    @Inject
    SessionMetrics(DeskClock clock, MeterRegistry registry) {
        this.clock = clock;
        this.ended = each(Outcome.class, Stream.of(Outcome.values()), outcome -> Counter.builder("support.sessions")
                .description("Sessions that ended, by how they did")
                .tag("outcome", outcome.name())
                .register(registry));
        this.lines = each(Party.class, Stream.of(Party.CUSTOMER, Party.REP), from -> Counter.builder("support.lines")
                .description("Lines stored, by who said them")
                .tag("party", MetricTags.word(from))
                .register(registry));
        this.customersBack = resumes(Party.CUSTOMER, registry);
        this.repBack = resumes(Party.REP, registry);
        this.wait = timer("support.wait", "From opened to attended", UNTIL_ATTENDED, registry);
        this.firstReply =
                timer("support.first.reply", "From attended to the first line of the rep", UNTIL_ANSWERED, registry);
        this.handling = timer("support.handle", "From attended to ended", UNTIL_ENDED, registry);
        this.receipt = timer(
                "support.receipt", "From a line being taken by the desk to its receipt", UNTIL_RECEIPTED, registry);
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        Line line = event.line();
        requireNonNull(lines.get(line.from())).increment();
        if (line.from() == Party.REP && event.isAttended()) {
            unansweredSince.ifPresent(since -> firstReply.record(Duration.between(since, line.at())));
            unansweredSince = Optional.empty();
        }
        if (line.id().isPresent()) {
            receipt.record(clock.now().steady().minus(event.steady()));
        }
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        Instant at = event.chat().at();
        wait.record(Duration.between(event.chat().details().at(), at));
        unansweredSince = Optional.of(at);
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        requireNonNull(ended.get(event.outcome())).increment();
        event.attendedAt().ifPresent(since -> {
            handling.record(Duration.between(since, event.at()));
            unansweredSince = Optional.empty();
        });
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        customersBack.increment();
    }

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {
        repBack.increment();
    }

    @Override
    public void opened(DeskEvent.Opened event) {}

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {}

    @Override
    public void rated(DeskEvent.Rated event) {}

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {}

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {}

    @Override
    public void seated(SeatEvent.Seated event) {}

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {}

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {}

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {}

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {}

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {}

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {}

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {}

    @Override
    public void asked(AskEvent.Asked event) {}

    @Override
    public void answered(AskEvent.Answered event) {}

    @Override
    public void noted(FilingEvent.Noted event) {}

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {}

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {}

    @Override
    public void recovered(DeskEvent.Recovered event) {}

    private static Counter resumes(Party party, MeterRegistry registry) {
        return Counter.builder("support.resumes")
                .description("Browsers that came back to their session, or to the seat")
                .tag("party", MetricTags.word(party))
                .register(registry);
    }

    private static Timer timer(String name, String description, Duration[] buckets, MeterRegistry registry) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(buckets)
                .register(registry);
    }

    private static <E extends Enum<E>> Map<E, Counter> each(
            Class<E> kind, Stream<E> all, Function<E, Counter> counter) {
        Map<E, Counter> counters = new EnumMap<>(kind);
        all.forEach(one -> counters.put(one, counter.apply(one)));
        return counters;
    }

    private static Duration[] seconds(long... values) {
        return Arrays.stream(values).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
    }

    private static Duration[] millis(long... values) {
        return Arrays.stream(values).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
