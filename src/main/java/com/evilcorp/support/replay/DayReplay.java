package com.evilcorp.support.replay;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.desk.record.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a recorded day again with one thing changed. As long as the desk stands as it stood, everybody does what they did. Where
 * it does not, customers have the patience of others who waited as long, and the rep attends after a time that they took on that
 * day, and first of those who wait whom they attended first. To be run once.
 */
final class DayReplay {
    private final RecordedDay day;
    private final DayChange change;
    private final Patience patience;
    private final RepHabits habits;
    private final RandomGenerator random;
    private final Map<UUID, RecordedSession> sessions;
    private final Timetable timetable = new Timetable();
    private final RecordedDeskState recordedState = new RecordedDeskState();
    private final ReplayedDesk desk;
    private final List<Duration> reactions = new ArrayList<>();
    private Optional<Call> call = Optional.empty();

    /** Somebody waits for a rep who could attend them. */
    private record Call(Instant since, Duration reaction) {}

    DayReplay(RecordedDay day, DayChange change, Patience patience, RepHabits habits, RandomGenerator random) {
        this.day = day;
        this.change = change;
        this.patience = patience;
        this.habits = habits;
        this.random = random;
        this.sessions = day.sessions().stream().collect(Collectors.toMap(RecordedSession::id, Function.identity()));
        this.desk = new ReplayedDesk(beginning());
    }

    /** What becomes of each session. */
    Map<UUID, SessionResult> run() {
        new SeatPlan(day.shifts()).addTo(timetable, recordedState);
        new SeatPlan(change.shifts(day)).addTo(timetable, desk);
        day.sessions()
                .forEach(session ->
                        timetable.add(session.openedAt(), Timetable.Turn.CUSTOMER_COMES, () -> arrives(session)));
        day.sessions().stream().sorted(RecordedSession.IN_ORDER_OF_DECISIONS).forEach(this::addDecision);
        timetable.run(desk::advanceTo, this::look);
        return desk.results();
    }

    /** How long the rep took to attend those who could be attended, each time that they did. */
    List<Duration> reactions() {
        return reactions;
    }

    private Instant beginning() {
        return Stream.concat(
                        day.sessions().stream().map(RecordedSession::openedAt),
                        Stream.concat(day.shifts().stream(), change.shifts(day).stream())
                                .map(RecordedShift::takenAt))
                .min(Instant::compareTo)
                .orElse(day.from());
    }

    private void arrives(RecordedSession session) {
        recordedState.waits(session.id());
        desk.arrives(session.id());
    }

    private void addDecision(RecordedSession session) {
        if (session.attendedAt().isPresent()) {
            timetable.add(session.attendedAt().get(), Timetable.Turn.REP_DECIDES, () -> attendAsRecorded(session));
        } else if (session.isTurnedAway()) {
            timetable.add(session.endedAt(), Timetable.Turn.REP_DECIDES, () -> turnAwayAsRecorded(session));
        } else if (session.outcome() == Outcome.INTERRUPTED) {
            timetable.add(session.endedAt(), Timetable.Turn.CUT_OFF, () -> interruptWaiting(session));
        } else {
            timetable.add(session.endedAt(), Timetable.Turn.CUSTOMER_GIVES_UP, () -> giveUpAsRecorded(session));
        }
    }

    private void attendAsRecorded(RecordedSession session) {
        boolean isAlike = recordedState.isStateOf(desk);
        recordedState.isAttended(session.id());
        timetable.add(session.endedAt(), turnOfEnd(session), () -> recordedState.isOver(session.id()));
        if (isAlike) {
            attend(change.picks() ? session.id() : oldest());
        }
        tryPatience(session);
    }

    private void turnAwayAsRecorded(RecordedSession session) {
        recordedState.waitsNoMore(session.id());
        if (change.turnsAway() && desk.isWaiting(session.id())) {
            desk.turnAway(session.id(), session.outcome());
        }
        tryPatience(session);
    }

    private void giveUpAsRecorded(RecordedSession session) {
        recordedState.waitsNoMore(session.id());
        giveUp(session);
    }

    private void interruptWaiting(RecordedSession session) {
        recordedState.waitsNoMore(session.id());
        if (desk.isWaiting(session.id())) {
            desk.cutOff(session.id(), session.outcome());
        }
    }

    /** That a customer would have waited so long is all that is known of who was attended or turned away. */
    private void tryPatience(RecordedSession session) {
        timetable.add(desk.now(), Timetable.Turn.PATIENCE_IS_TRIED, () -> {
            if (desk.isWaiting(session.id())) {
                patience.drawBeyond(session.waited(), random)
                        .ifPresent(length -> timetable.add(
                                session.openedAt().plus(length),
                                Timetable.Turn.CUSTOMER_GIVES_UP,
                                () -> giveUp(session)));
            }
        });
    }

    private void giveUp(RecordedSession session) {
        if (desk.isWaiting(session.id())) {
            desk.customerEnds(session.id());
        }
    }

    private void attend(UUID id) {
        RecordedSession session = requireNonNull(sessions.get(id));
        call.ifPresent(made -> reactions.add(Duration.between(made.since(), desk.now())));
        desk.attend(id);
        Optional<Duration> recorded = session.handled();
        Duration handled =
                recorded.map(time -> change.handled(session, time)).orElseGet(() -> habits.drawHandled(random));
        boolean isAsRecorded = recorded.filter(handled::equals).isPresent();
        timetable.add(desk.now().plus(handled), turnOfEnd(session), () -> end(session, isAsRecorded));
    }

    private void end(RecordedSession session, boolean isAsRecorded) {
        UUID id = session.id();
        if (!desk.isOpen(id)) {
            return;
        }
        if (!isAsRecorded || session.outcome() == Outcome.ENDED_BY_REP) {
            desk.repEnds();
        } else if (session.outcome() == Outcome.ENDED_BY_CUSTOMER) {
            desk.customerEnds(id);
        } else if (session.outcome() == Outcome.CUSTOMER_LEFT) {
            desk.customerLeaves(id);
        } else {
            desk.cutOff(id, session.outcome());
        }
    }

    /** A rep who leaves ends the session by that. */
    private static Timetable.Turn turnOfEnd(RecordedSession session) {
        boolean isCutOff = session.outcome() == Outcome.REP_LEFT || session.outcome() == Outcome.INTERRUPTED;
        return isCutOff ? Timetable.Turn.CUT_OFF : Timetable.Turn.SESSION_ENDS;
    }

    private void look() {
        if (!desk.isStaffed() || desk.open().isPresent() || desk.waiting().isEmpty()) {
            call = Optional.empty();
        } else if (call.isEmpty()) {
            call = Optional.of(new Call(desk.now(), habits.drawReaction(random)));
            call.ifPresent(this::addAnswers);
        } else {
            call.filter(made -> isDue(made) && !recordedState.isStateOf(desk))
                    .ifPresent(made -> addAnswer(desk.now(), made));
        }
    }

    private void addAnswers(Call made) {
        addAnswer(made.since().plus(made.reaction()), made);
        change.longestPrompt()
                .ifPresent(longest -> timetable.add(
                        made.since().plus(longest), Timetable.Turn.REP_TAKES_THE_NEXT, () -> answer(made)));
    }

    private void addAnswer(Instant at, Call made) {
        timetable.add(at, Timetable.Turn.REP_TAKES_THE_NEXT, () -> {
            if (!recordedState.isStateOf(desk)) {
                answer(made);
            }
        });
    }

    private void answer(Call made) {
        if (call.filter(made::equals).isPresent()) {
            attend(next());
        }
    }

    private boolean isDue(Call made) {
        return !made.since().plus(made.reaction()).isAfter(desk.now());
    }

    private UUID oldest() {
        return desk.waiting().iterator().next();
    }

    private UUID next() {
        return change.picks()
                ? desk.waiting().stream()
                        .flatMap(id -> Stream.ofNullable(sessions.get(id)))
                        .filter(session -> session.attendedAt().isPresent())
                        .min(RecordedSession.IN_ORDER_OF_DECISIONS)
                        .map(RecordedSession::id)
                        .orElseGet(this::oldest)
                : oldest();
    }
}
