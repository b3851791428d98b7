package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.TopicSlug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Tells facts in the words of {@link ModelDesk}. */
final class Telling implements DeskEventListener {
    private final ToldValues values;
    private List<String> told = new ArrayList<>();

    Telling(Instant beginning, ToIntFunction<UUID> numbers) {
        this.values = new ToldValues(beginning, numbers);
    }

    List<String> told() {
        List<String> all = told;
        told = new ArrayList<>();
        return all;
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        tell(
                "opened",
                event.details().number(),
                values.millis(event.details().at()),
                event.customer(),
                event.rep(),
                event.position(),
                event.waiting(),
                values.staffing(event.availability()),
                event.left().isPresent());
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        tell(
                "lineSaid",
                values.number(event.session()),
                values.line(event.line()),
                event.isAttended(),
                event.customer(),
                event.rep());
    }

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {
        tell("lineRepeated", values.number(event.session()), values.line(event.line()), event.sender());
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        tell("attended", values.chat(event.chat()), event.customer(), event.rep(), event.waiting());
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        tell(
                "ended",
                event.details().number(),
                event.attendedAt().map(values::millis),
                event.outcome(),
                event.why(),
                values.millis(event.at()),
                event.seen(),
                event.customer(),
                event.rep());
    }

    @Override
    public void asked(AskEvent.Asked event) {
        tell(
                "asked",
                values.number(event.session()),
                values.millis(event.at()),
                values.millis(event.until()),
                event.isNew(),
                event.customer(),
                event.rep());
    }

    @Override
    public void answered(AskEvent.Answered event) {
        tell("answered", values.number(event.session()), values.millis(event.at()), event.customer(), event.rep());
    }

    @Override
    public void noted(FilingEvent.Noted event) {
        tell(
                "noted",
                values.number(event.session()),
                event.id().getLeastSignificantBits(),
                event.text().value(),
                values.millis(event.at()),
                event.rep());
    }

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {
        tell("noteRepeated", values.number(event.session()), event.id().getLeastSignificantBits(), event.rep());
    }

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {
        tell("topicChosen", values.number(event.session()), event.topic().map(TopicSlug::value), event.rep());
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        tell(
                "rated",
                values.number(event.session()),
                event.rating().stars(),
                values.millis(event.at()),
                event.customer());
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        tell(
                "resumed",
                values.number(event.session()),
                event.customer(),
                values.millis(event.at()),
                values.standing(event.state()),
                event.missed().stream().map(values::line).toList(),
                event.seen(),
                event.replaced());
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        tell(
                "customerAway",
                values.number(event.session()),
                values.millis(event.at()),
                values.millis(event.until()),
                event.rep());
    }

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {
        tell("customerBack", values.number(event.session()), event.rep());
    }

    @Override
    public void seated(SeatEvent.Seated event) {
        tell(
                "seated",
                event.rep(),
                event.isNew(),
                event.queue().stream().map(chat -> chat.details().number()).toList(),
                event.waiting(),
                event.away().isPresent(),
                event.away().flatMap(RepBreak::backAt).map(values::millis),
                event.open().map(values::chat));
    }

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {
        tell("repDisconnected", values.millis(event.at()), values.millis(event.until()), event.customer());
    }

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {
        tell("repReconnected", values.millis(event.at()), event.customer());
    }

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {
        tell(
                "breakStarted",
                event.rep(),
                values.millis(event.at()),
                event.backAt().map(values::millis),
                event.isNew());
    }

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {
        tell("breakEnded", event.rep(), values.millis(event.at()));
    }

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {
        tell(
                "queueSearched",
                event.rep(),
                event.name().value(),
                event.sessions().size());
    }

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {
        tell("ringUnanswered", values.millis(event.at()));
    }

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {
        tell("ringEnded", values.millis(event.at()));
    }

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {
        tell("seatGivenUp", values.millis(event.at()), event.rep());
    }

    @Override
    public void recovered(DeskEvent.Recovered event) {
        tell("recovered", event.waiting().stream().map(values::number).toList(), values.staffing(event.availability()));
    }

    private void tell(Object... fact) {
        told.add(String.join(", ", Stream.of(fact).map(Telling::plain).toList()));
    }

    private static String plain(Object value) {
        Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return known instanceof ConnectionId connection ? connection.value() : Objects.toString(known);
    }
}
