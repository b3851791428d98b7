package com.evilcorp.support.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Tells facts in the words of {@link ModelDesk}: sessions by number, times in milliseconds since the story began. */
final class Telling implements DeskEventListener {
    private final Instant beginning;
    private final ToIntFunction<UUID> numbers;
    private List<String> told = new ArrayList<>();

    Telling(Instant beginning, ToIntFunction<UUID> numbers) {
        this.beginning = beginning;
        this.numbers = numbers;
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
                millis(event.details().at()),
                event.customer(),
                event.rep(),
                event.position(),
                event.waiting(),
                staffing(event.availability()),
                event.left().isPresent());
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        tell(
                "lineSaid",
                number(event.session()),
                line(event.line()),
                event.isAttended(),
                event.customer(),
                event.rep());
    }

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {
        tell("lineRepeated", number(event.session()), line(event.line()), event.sender());
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        tell("attended", chat(event.chat()), event.customer(), event.rep(), event.waiting());
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        tell(
                "ended",
                event.details().number(),
                event.attendedAt().map(this::millis),
                event.outcome(),
                event.why(),
                millis(event.at()),
                event.seen(),
                event.customer(),
                event.rep());
    }

    @Override
    public void asked(AskEvent.Asked event) {
        tell(
                "asked",
                number(event.session()),
                millis(event.at()),
                millis(event.until()),
                event.isNew(),
                event.customer(),
                event.rep());
    }

    @Override
    public void answered(AskEvent.Answered event) {
        tell("answered", number(event.session()), millis(event.at()), event.customer(), event.rep());
    }

    @Override
    public void noted(FilingEvent.Noted event) {
        tell(
                "noted",
                number(event.session()),
                event.id().getLeastSignificantBits(),
                event.text().value(),
                millis(event.at()),
                event.rep());
    }

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {
        tell("noteRepeated", number(event.session()), event.id().getLeastSignificantBits(), event.rep());
    }

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {
        tell("topicChosen", number(event.session()), event.topic().map(TopicSlug::value), event.rep());
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        tell("rated", number(event.session()), event.rating().stars(), millis(event.at()), event.customer());
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        tell(
                "resumed",
                number(event.session()),
                event.customer(),
                millis(event.at()),
                standing(event.state()),
                event.missed().stream().map(this::line).toList(),
                event.seen(),
                event.replaced());
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        tell("customerAway", number(event.session()), millis(event.at()), millis(event.until()), event.rep());
    }

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {
        tell("customerBack", number(event.session()), event.rep());
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
                event.away().flatMap(RepBreak::backAt).map(this::millis),
                event.open().map(this::chat));
    }

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {
        tell("repDisconnected", millis(event.at()), millis(event.until()), event.customer());
    }

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {
        tell("repReconnected", millis(event.at()), event.customer());
    }

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {
        tell("breakStarted", event.rep(), millis(event.at()), event.backAt().map(this::millis), event.isNew());
    }

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {
        tell("breakEnded", event.rep(), millis(event.at()));
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
        tell("ringUnanswered", millis(event.at()));
    }

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {
        tell("ringEnded", millis(event.at()));
    }

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {
        tell("seatGivenUp", millis(event.at()), event.rep());
    }

    @Override
    public void recovered(DeskEvent.Recovered event) {
        tell("recovered", event.waiting().stream().map(this::number).toList(), staffing(event.availability()));
    }

    private int number(UUID session) {
        return numbers.applyAsInt(session);
    }

    private long millis(Instant at) {
        return at.toEpochMilli() - beginning.toEpochMilli();
    }

    private String staffing(RepAvailability availability) {
        return availability.state() + " "
                + availability.backAt().map(this::millis).orElse(null);
    }

    private String line(Line line) {
        Object id = line.id().map(UUID::getLeastSignificantBits).orElse(null);
        return line.seq() + " " + line.from() + " " + id + " at " + millis(line.at())
                + line.picture()
                        .map(picture -> " shows " + picture.id().getLeastSignificantBits())
                        .orElse("");
    }

    private String chat(AttendedChat chat) {
        return chat.details().number() + " since " + millis(chat.at()) + " "
                + chat.lines().stream().map(this::line).toList() + " seen " + chat.seen() + " away "
                + chat.customerAwayUntil().map(this::millis).orElse(null);
    }

    private String standing(SessionState state) {
        return state.match(
                waiting -> "waiting " + waiting.position() + " " + staffing(waiting.availability()),
                open -> "open " + millis(open.since()),
                ended -> "ended " + ended.outcome() + " " + ended.why().orElse(null) + " " + millis(ended.at()) + " "
                        + ended.stars().orElse(null));
    }

    private void tell(Object... fact) {
        told.add(String.join(", ", Stream.of(fact).map(Telling::plain).toList()));
    }

    private static String plain(Object value) {
        Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return known instanceof ConnectionId connection ? connection.value() : Objects.toString(known);
    }
}
