package com.evilcorp.support.replay;

import com.evilcorp.support.desk.DeclineOrigin;
import com.evilcorp.support.desk.DeskLimits;
import com.evilcorp.support.desk.DeskTime;
import com.evilcorp.support.desk.DisconnectKind;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.UsualLimits;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.Outbox;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.BreakLength;
import com.evilcorp.support.desk.input.NewSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A day at the desk under its usual limits, at which everybody does what chance has them do, and what would be stored of it. */
final class RecordedDesk implements Outbox {
    private static final Instant MORNING = Instant.parse("2026-11-03T08:00:00Z");
    private static final DeskLimits LIMITS = UsualLimits.with(Duration.ofMinutes(10), 1_000, 1_000);

    private static final NewSession CUSTOMER = new NewSession(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Random chance;
    private final SupportDesk desk;
    private final Map<UUID, DeskEvent.Opened> live = new LinkedHashMap<>();
    private final List<RecordedSession> sessions = new ArrayList<>();
    private final List<RecordedShift> shifts = new ArrayList<>();
    private final List<RecordedShift.Absence> absences = new ArrayList<>();
    private Optional<Instant> takenAt = Optional.empty();
    private Optional<Instant> leftAt = Optional.empty();
    private Instant now = MORNING;
    private int connections;
    private ConnectionId console = new ConnectionId("none");

    private RecordedDesk(long seed) {
        this.chance = new Random(seed);
        this.desk = new SupportDesk(() -> new DeskTime(Duration.between(MORNING, now), now), LIMITS, this);
    }

    /** A day of so many acts. */
    static RecordedDay day(long seed, int acts) {
        RecordedDesk day = new RecordedDesk(seed);
        for (int i = 0; i < acts; i++) {
            day.passes(Duration.ofMillis(day.chance.nextInt(20_000)));
            day.somethingHappens();
        }
        day.everybodyLeaves();
        return new RecordedDay(MORNING, day.sessions, day.shifts);
    }

    private void passes(Duration time) {
        Instant until = now.plus(time);
        while (now.isBefore(until)) {
            Instant next = now.plusMillis(500);
            now = next.isBefore(until) ? next : until;
            desk.tick();
        }
    }

    private void somethingHappens() {
        switch (chance.nextInt(12)) {
            case 0, 1, 2, 3 -> desk.start(new ConnectionId("customer " + connections++), CUSTOMER);
            case 4 -> sit();
            case 5, 6 -> someWaiting().ifPresent(id -> desk.attend(console, id));
            case 7 -> someWaiting().ifPresent(id -> desk.decline(console, id, origin()));
            case 8 -> desk.repEnds(console);
            case 9 ->
                somebody()
                        .ifPresent(opened -> desk.customerEnds(opened.customer().orElseThrow()));
            case 10 ->
                somebody()
                        .ifPresent(opened -> desk.disconnected(opened.customer().orElseThrow(), how()));
            default -> repMoves();
        }
    }

    private void repMoves() {
        switch (chance.nextInt(6)) {
            case 0, 1 -> desk.breaks().stepAway(console, new BreakLength(1 + chance.nextInt(9)));
            case 2, 3 -> desk.breaks().comeBack(console);
            case 4 -> desk.repIsHere(console);
            default -> desk.disconnected(console, how());
        }
    }

    private void sit() {
        ConnectionId next = new ConnectionId("console " + connections++);
        if (!desk.repPresent()) {
            desk.sit(next, Optional.empty());
            console = next;
        }
    }

    private void everybodyLeaves() {
        List.copyOf(live.values())
                .forEach(opened -> desk.customerEnds(opened.customer().orElseThrow()));
        desk.disconnected(console, DisconnectKind.CLOSED);
        passes(Duration.ofSeconds(20));
    }

    private DisconnectKind how() {
        return chance.nextBoolean() ? DisconnectKind.CLOSED : DisconnectKind.DROPPED;
    }

    private Optional<DeclineOrigin> origin() {
        return Optional.of(chance.nextBoolean() ? DeclineOrigin.PROMPT : DeclineOrigin.QUEUE);
    }

    private Optional<UUID> someWaiting() {
        return somebody().map(opened -> opened.details().session());
    }

    private Optional<DeskEvent.Opened> somebody() {
        return live.values().stream()
                .skip(live.isEmpty() ? 0 : chance.nextInt(live.size()))
                .findFirst();
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public void append(List<DeskEvent> decided) {
        decided.forEach(this::store);
    }

    private void store(DeskEvent event) {
        if (event instanceof DeskEvent.Opened opened) {
            live.put(opened.details().session(), opened);
        } else if (event instanceof DeskEvent.Ended ended) {
            storeEnd(ended);
        } else if (event instanceof SeatEvent.Seated seated && seated.isNew()) {
            takenAt = Optional.of(seated.at());
        } else if (event instanceof SeatEvent.BreakStarted started && started.isNew()) {
            leftAt = Optional.of(started.at());
        } else if (event instanceof SeatEvent.BreakEnded ended) {
            storeAbsence(ended.at());
        } else if (event instanceof SeatEvent.SeatGivenUp over) {
            storeShift(over.at());
        }
    }

    private void storeEnd(DeskEvent.Ended ended) {
        live.remove(ended.details().session());
        sessions.add(new RecordedSession(
                ended.details().session(),
                ended.details().number(),
                ended.details().name().value(),
                ended.details().at(),
                ended.attendedAt(),
                ended.at(),
                ended.outcome(),
                Optional.empty()));
    }

    private void storeAbsence(Instant until) {
        leftAt.ifPresent(left -> absences.add(new RecordedShift.Absence(left, Optional.of(until))));
        leftAt = Optional.empty();
    }

    private void storeShift(Instant until) {
        storeAbsence(until);
        shifts.add(new RecordedShift(takenAt.orElseThrow(), Optional.of(until), List.copyOf(absences)));
        absences.clear();
    }
}
