package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.record.TokenHash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a {@link DeskLedger} keeps of the seat and of who holds it. */
abstract class SeatLedger implements DeskEventListener {
    Optional<TokenHash> seat = Optional.empty();
    Optional<RepBreak> away = Optional.empty();
    boolean unattended;

    abstract List<UUID> queue();

    abstract boolean isAttending();

    /** A process that has only begun has not rung yet. */
    void isTakenUp() {
        unattended = false;
    }

    RepAvailability staffing() {
        if (unattended) {
            return RepAvailability.UNATTENDED;
        }
        return seat.isPresent() ? RepAvailability.held(away) : RepAvailability.VACANT;
    }

    @Override
    public void seated(SeatEvent.Seated event) {
        assertThat(event.isNew()).as("seat was free").isEqualTo(seat.isEmpty());
        seat = Optional.of(TokenHash.of(event.token()));
        assertThat(event.away()).as("absence").isEqualTo(away);
        assertThat(event.waiting()).as("waiting").isEqualTo(queue().size());
        assertThat(event.queue())
                .extracting(chat -> chat.details().session())
                .isSubsetOf(queue())
                .isEqualTo(queue().subList(0, Math.min(queue().size(), Scene.RULES.maxQueueShown())));
    }

    @Override
    public void repDisconnected(SeatEvent.RepDisconnected event) {
        assertThat(seat).as("seat").isPresent();
    }

    @Override
    public void repReconnected(SeatEvent.RepReconnected event) {
        assertThat(seat).as("seat").isPresent();
    }

    @Override
    public void breakStarted(SeatEvent.BreakStarted event) {
        assertThat(seat).as("seat").isPresent();
        assertThat(isAttending()).as("open session of who steps away").isFalse();
        assertThat(event.isNew()).as("was at the desk").isEqualTo(away.isEmpty());
        away = Optional.of(new RepBreak(event.backAt()));
        unattended = false;
    }

    @Override
    public void breakEnded(SeatEvent.BreakEnded event) {
        assertThat(away).as("absence").isPresent();
        away = Optional.empty();
    }

    @Override
    public void queueSearched(SeatEvent.QueueSearched event) {}

    @Override
    public void ringUnanswered(SeatEvent.RingUnanswered event) {
        assertThat(queue()).as("who rings").isNotEmpty();
        assertThat(isAttending()).as("open session of who could answer").isFalse();
        assertThat(away).as("absence of who could answer").isEmpty();
        assertThat(unattended).as("rang unanswered before").isFalse();
        unattended = true;
    }

    @Override
    public void ringEnded(SeatEvent.RingEnded event) {
        assertThat(unattended).as("rang unanswered").isTrue();
        unattended = false;
    }

    @Override
    public void seatGivenUp(SeatEvent.SeatGivenUp event) {
        assertThat(seat).as("seat").isPresent();
        assertThat(isAttending()).as("open session without a seat").isFalse();
        seat = Optional.empty();
        away = Optional.empty();
        unattended = false;
    }
}
