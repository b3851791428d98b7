package com.evilcorp.support.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.AskEvent;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.FilingEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Insists that nobody is told what is not for them: a customer hears of the session that they speak for, which took its
 * token, and of the rest only the console hears that has the seat.
 */
final class Discretion implements DeskEventListener {
    private final Map<ConnectionId, Set<TokenHash>> known = new HashMap<>();
    private final Map<UUID, TokenHash> tokens = new HashMap<>();
    private final Map<UUID, ConnectionId> speakers = new HashMap<>();
    private Optional<UUID> open = Optional.empty();
    private Optional<TokenHash> seat = Optional.empty();
    private Optional<ConnectionId> seated = Optional.empty();

    /** Somebody showed this token, or was given it. */
    void knows(ConnectionId who, String token) {
        known.computeIfAbsent(who, unused -> new HashSet<>()).add(TokenHash.of(token));
    }

    void left(ConnectionId who) {
        speakers.values().remove(who);
    }

    /** They are told something of the open session that is no fact. */
    void overhears(ConnectionId who) {
        assertThat(who)
                .as("who is told of the open session")
                .isIn(seated.orElse(null), speakers.get(open.orElse(null)));
    }

    @Override
    public void opened(DeskEvent.Opened event) {
        event.customer().ifPresent(customer -> knows(customer, event.token()));
        tokens.put(event.details().session(), event.details().token());
        event.customer().ifPresent(customer -> speaks(customer, event.details().session()));
        rep(event.rep());
    }

    @Override
    public void resumed(DeskEvent.Resumed event) {
        event.replaced().ifPresent(former -> customer(former, event.session()));
        speaks(event.customer(), event.session());
    }

    @Override
    public void lineSaid(DeskEvent.LineSaid event) {
        event.customer().ifPresent(customer -> customer(customer, event.session()));
        rep(event.rep());
    }

    @Override
    public void lineRepeated(DeskEvent.LineRepeated event) {
        if (event.line().from() == Party.CUSTOMER) {
            customer(event.sender(), event.session());
        } else {
            rep(Optional.of(event.sender()));
        }
    }

    @Override
    public void attended(DeskEvent.Attended event) {
        UUID session = event.chat().details().session();
        open = Optional.of(session);
        event.customer().ifPresent(customer -> customer(customer, session));
        rep(Optional.of(event.rep()));
    }

    @Override
    public void ended(DeskEvent.Ended event) {
        UUID session = event.details().session();
        open = open.filter(other -> !other.equals(session));
        event.customer().ifPresent(customer -> customer(customer, session));
        rep(event.rep());
    }

    @Override
    public void asked(AskEvent.Asked event) {
        event.customer().ifPresent(customer -> customer(customer, event.session()));
        rep(event.rep());
    }

    @Override
    public void answered(AskEvent.Answered event) {
        event.customer().ifPresent(customer -> customer(customer, event.session()));
        rep(event.rep());
    }

    @Override
    public void noted(FilingEvent.Noted event) {
        rep(Optional.of(event.rep()));
    }

    @Override
    public void noteRepeated(FilingEvent.NoteRepeated event) {
        rep(Optional.of(event.rep()));
    }

    @Override
    public void topicChosen(FilingEvent.TopicChosen event) {
        rep(Optional.of(event.rep()));
    }

    @Override
    public void rated(DeskEvent.Rated event) {
        customer(event.customer(), event.session());
    }

    @Override
    public void customerAway(DeskEvent.CustomerAway event) {
        assertThat(speakers).as("who is there").doesNotContainKey(event.session());
        rep(event.rep());
    }

    @Override
    public void customerBack(DeskEvent.CustomerBack event) {
        rep(event.rep());
    }

    @Override
    public void seated(SeatEvent.Seated event) {
        assertThat(seated.orElse(event.rep())).as("who had the seat").isEqualTo(event.rep());
        if (!event.isNew() && seated.isEmpty()) {
            assertThat(known.get(event.rep())).as("what the console knows").contains(seat.orElseThrow());
        }
        seated = Optional.of(event.rep());
        seat = Optional.of(TokenHash.of(event.token()));
    }

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {
        seated = Optional.empty();
        event.customer().ifPresent(customer -> customer(customer, open.orElseThrow()));
    }

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {
        event.customer().ifPresent(customer -> customer(customer, open.orElseThrow()));
    }

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {
        rep(Optional.of(event.rep()));
    }

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {
        rep(Optional.of(event.rep()));
    }

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {
        rep(Optional.of(event.rep()));
    }

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {}

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {}

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {
        assertThat(event.rep()).as("who has the seat that was given up").isEqualTo(seated);
        seated = Optional.empty();
    }

    @Override
    public void recovered(DeskEvent.Recovered event) {
        speakers.clear();
        seated = Optional.empty();
    }

    private void speaks(ConnectionId customer, UUID session) {
        assertThat(known.get(customer)).as("what the customer knows").contains(tokens.get(session));
        speakers.values().remove(customer);
        speakers.put(session, customer);
    }

    private void customer(ConnectionId told, UUID session) {
        assertThat(told).as("who is told of a session").isEqualTo(speakers.get(session));
    }

    private void rep(Optional<ConnectionId> told) {
        assertThat(told.or(() -> seated)).as("who is told as the rep").isEqualTo(seated);
    }
}
