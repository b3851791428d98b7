package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.record.Party;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps account of every fact and insists on what must hold whatever happens. It also knows what a database would, so
 * that a desk can be started again from it.
 */
final class DeskLedger extends SeatLedger {
    private final Map<UUID, LedgerEntry> entries = new LinkedHashMap<>();
    private Optional<LedgerEntry> servedLast = Optional.empty();

    /** All that was ever opened has ended, and the seat is free. */
    void isClosed() {
        assertThat(entries.values()).allSatisfy(entry -> assertThat(entry.ended)
                .as("end of " + entry.details.name())
                .isNotNull());
        assertThat(seat).as("seat").isEmpty();
    }

    /** The desk says the same about itself as the facts do. */
    void agreesWith(SupportDesk desk) {
        assertThat(desk.waiting()).as("how many wait").isEqualTo(queue().size());
        assertThat(desk.open()).as("open session").isEqualTo(open().map(entry -> entry.details.session()));
        assertThat(desk.repPresent()).as("seat").isEqualTo(seat.isPresent());
        assertThat(desk.repAway()).as("absence").isEqualTo(away.isPresent());
    }

    RecoveredState restored() {
        List<RecoveredState.Session> sessions = entries.values().stream()
                .map(entry -> new RecoveredState.Session(
                        entry.details,
                        Optional.ofNullable(entry.attended)
                                .map(attended -> attended.chat().at()),
                        Optional.ofNullable(entry.ended).map(ended -> end(entry)),
                        entry.asked && entry.ended == null,
                        entry.lines))
                .toList();
        return new RecoveredState(
                entries.size(), sessions, seat.map(token -> new RecoveredState.HeldSeat(token, away)), handled());
    }

    private List<Duration> handled() {
        List<Duration> all = entries.values().stream()
                .filter(entry -> entry.ended != null && entry.attended != null)
                .sorted(Comparator.comparing(entry -> entry.ended.at()))
                .map(entry -> Duration.between(entry.attended.chat().at(), entry.ended.at()))
                .toList();
        return all.subList(Math.max(0, all.size() - WaitEstimate.SAMPLES), all.size());
    }

    private static RecoveredState.End end(LedgerEntry entry) {
        Optional<Integer> stars =
                Optional.ofNullable(entry.rated).map(rated -> rated.rating().stars());
        return new RecoveredState.End(entry.ended.outcome(), entry.ended.why(), entry.ended.at(), stars);
    }

    int numberOf(UUID session) {
        return (int) entries.get(session).details.number();
    }

    @Override
    List<UUID> queue() {
        return entries.values().stream()
                .filter(entry -> entry.attended == null && entry.ended == null)
                .map(entry -> entry.details.session())
                .toList();
    }

    @Override
    boolean isAttending() {
        return open().isPresent();
    }

    private Optional<LedgerEntry> served() {
        return open().or(() -> servedLast);
    }

    private Optional<LedgerEntry> open() {
        List<LedgerEntry> open = entries.values().stream()
                .filter(entry -> entry.attended != null && entry.ended == null)
                .toList();
        assertThat(open).as("open sessions").hasSizeLessThanOrEqualTo(1);
        return open.stream().findFirst();
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        assertThat(event.details().number()).as("number").isEqualTo(entries.size() + 1);
        assertThat(entries.values())
                .as("live sessions of the same token")
                .noneMatch(entry -> entry.ended == null
                        && entry.details.token().equals(event.details().token()));
        assertThat(entries.put(event.details().session(), new LedgerEntry(event)))
                .as("session of the same id")
                .isNull();
        assertThat(event.position()).as("position of who came last").isEqualTo(queue().size());
        assertThat(event.waiting()).as("waiting").isEqualTo(queue().size());
        assertThat(event.availability()).as("staffing").isEqualTo(staffing());
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        LedgerEntry entry = entries.get(event.session());
        assertThat(entry.ended).as("end before a line").isNull();
        entry.lines.add(event.line());
        assertThat(event.line().seq()).as("seq").isEqualTo(entry.lines.size());
        event.line().id().ifPresent(id -> assertThat(entry.ids.add(event.line().from() + " " + id))
                .as("first line of its id")
                .isTrue());
        boolean isOpen = open().filter(entry::equals).isPresent();
        assertThat(event.isAttended()).as("line of the open session").isEqualTo(isOpen);
        if (event.line().from() == Party.REP) {
            assertThat(isOpen || entry.beginsWith(event.line()))
                    .as("session the rep speaks in is open")
                    .isTrue();
        }
    }

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {
        assertThat(entries.get(event.session()).lines).contains(event.line());
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        assertThat(open()).as("session open already").isEmpty();
        assertThat(seat).as("seat").isPresent();
        assertThat(away).as("absence of who attends").isEmpty();
        LedgerEntry entry = entries.get(event.chat().details().session());
        assertThat(queue()).as("queue").contains(entry.details.session());
        entry.attended = event;
        assertThat(event.waiting()).as("waiting").isEqualTo(queue().size());
        assertThat(event.chat().lines()).isEqualTo(entry.lines);
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        LedgerEntry entry = entries.get(event.details().session());
        assertThat(entry.ended).as("former end").isNull();
        entry.ended = event;
        servedLast = entry.attended == null ? servedLast : Optional.of(entry);
        event.why().ifPresent(why -> assertThat(entry.asked)
                .as("asked before it ended for that")
                .isTrue());
        assertThat(event.attendedAt().isPresent()).isEqualTo(entry.attended != null);
        assertThat(event.waiting()).as("waiting").isEqualTo(queue().size());
    }

    @Override
    public void asked(AskEvent.Asked event) {
        LedgerEntry entry = entries.get(event.session());
        assertThat(open()).as("session whose customer is asked").contains(entry);
        assertThat(event.isNew()).as("asked before").isEqualTo(!entry.asked);
        entry.asked = true;
    }

    @Override
    public void answered(AskEvent.Answered event) {
        LedgerEntry entry = entries.get(event.session());
        assertThat(entry.asked).as("asked before an answer").isTrue();
        entry.asked = false;
    }

    @Override
    public void noted(FilingEvent.Noted event) {
        LedgerEntry entry = entries.get(event.session());
        assertThat(Optional.of(entry)).as("session that is noted").isEqualTo(served());
        assertThat(entry.notes.add(event.id())).as("first note of its id").isTrue();
    }

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {
        assertThat(entries.get(event.session()).notes).as("notes").contains(event.id());
    }

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {
        assertThat(Optional.of(entries.get(event.session())))
                .as("session whose topic is chosen")
                .isEqualTo(served());
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        LedgerEntry entry = entries.get(event.session());
        assertThat(entry.rated).as("former rating").isNull();
        assertThat(entry.ended).as("end before a rating").isNotNull();
        entry.rated = event;
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        LedgerEntry entry = entries.get(event.session());
        if (event.state() instanceof SessionState.Waiting waiting) {
            assertThat(waiting.position()).as("position").isEqualTo(1 + queue().indexOf(event.session()));
            assertThat(waiting.availability()).as("staffing").isEqualTo(staffing());
        }
        assertThat(event.missed())
                .isEqualTo(
                        entry.lines.subList(entry.lines.size() - event.missed().size(), entry.lines.size()));
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        assertThat(entries.get(event.session()).ended)
                .as("end of who went away")
                .isNull();
    }

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {
        assertThat(open().map(entry -> entry.details.session())).contains(event.session());
    }

    @Override
    public void recovered(DeskEvent.Recovered event) {
        isTakenUp();
        entries.values().forEach(entry -> entry.notes.clear());
        servedLast = entries.values().stream()
                .filter(entry -> entry.attended != null && entry.ended != null)
                .reduce((one, later) -> one.ended.at().isAfter(later.ended.at()) ? one : later);
        assertThat(event.waiting()).as("queue").isEqualTo(queue());
        assertThat(event.availability()).as("staffing").isEqualTo(staffing());
    }
}
