package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.Outbox;
import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The desk with its real clock and nothing around it, a rep in the seat and a queue of any length. Every customer has a
 * connection, a token and ids of their own, and everything said is checked as it is when it comes from a browser.
 */
public final class LoneDesk implements Outbox {
    /**
     * What a rep does in ten minutes is done in no time here. With this, some hundred sessions that are over are
     * remembered, more than one rep ends in ten minutes, and for each that comes one goes.
     */
    private static final Duration ENDED_KEPT = Duration.ofMillis(10);

    /** All as it is in service, but for how long a session is remembered and how many wait. */
    private static final DeskLimits RULES = UsualLimits.with(ENDED_KEPT, 1_000_000, 10_000);

    private static final String QUESTION = "Is the left sock sold separately?";
    private static final String LINE = "The right one is a different product, as it says on the page.";

    private record Waiting(UUID session, ConnectionId customer) {}

    private final SupportDesk desk = new SupportDesk(DeskClock.with(Clock.systemUTC()), RULES, this);
    private final ConnectionId rep = new ConnectionId("rep");
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final SplittableRandom chance = new SplittableRandom(7);
    private final Consumer<DeskEvent> listener;
    private ConnectionId attended;

    /** @param listener hears what is decided at once, the queue's beginnings included */
    public LoneDesk(int waiting, Consumer<DeskEvent> listener) {
        this.listener = listener;
        desk.sit(rep, Optional.empty());
        for (int i = 0; i < waiting; i++) {
            start();
        }
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public void append(List<DeskEvent> together) {
        for (DeskEvent event : together) {
            listener.accept(event);
            if (event instanceof DeskEvent.Opened opened) {
                waiting.add(new Waiting(
                        opened.details().session(), opened.customer().orElseThrow()));
            }
        }
    }

    public int waiting() {
        return desk.waiting();
    }

    /** Somebody new joins the queue. */
    public void start() {
        ConnectionId customer = new ConnectionId(id().toString());
        done(desk.start(
                customer,
                new NewSession(
                        SessionName.optional("Ada Lovelace"),
                        Text.optional(QUESTION),
                        Optional.of("third-sock"),
                        LanguageTag.of("es"),
                        Optional.of(id()),
                        Optional.of(new OwnToken(id().toString())))));
    }

    /** The rep opens the session that has waited longest. */
    public void attend() {
        Waiting first = waiting.remove();
        attended = first.customer();
        done(desk.attend(rep, first.session()));
    }

    public void customerSays() {
        done(desk.customerSays(attended, id(), Message.of(new Text(LINE))));
    }

    public void repSays() {
        done(desk.repSays(rep, Optional.empty(), id(), new Text(LINE)));
    }

    public void end() {
        done(desk.repEnds(rep));
    }

    /** The customer who was attended closes the chat. */
    public void leave() {
        desk.disconnected(attended, DisconnectKind.CLOSED);
    }

    /** Who came last waits no longer. */
    public void lastGivesUp() {
        done(desk.customerEnds(waiting.removeLast().customer()));
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private static void done(Optional<Refused> refused) {
        if (refused.isPresent()) {
            throw new IllegalStateException(refused.get().name());
        }
    }
}
