package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.Outbox;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * The queue, the seat and the one open session, behind one lock. Every rule of the desk is decided here and nowhere else; what was
 * decided goes to the {@link Outbox}, in order, and is told from there once it is stored. The desk does no I/O and has no timers:
 * time passes by {@link #tick}, and by any other command.
 *
 * <p>Commands answer with the refusal, or with nothing if they were carried out. They never throw because of what a person did.
 */
@ApplicationScoped
public class SupportDesk {
    private final DeskState state;
    private final DeskLock lock;
    private final CustomerRules customers;
    private final RepRules rep;
    private final RepLines repLines;
    private final RepBreaks breaks;
    private final SilenceRules silence;
    private final RingRules ring;
    private final SessionFiling filing;
    private final DeskPictures pictures;
    private final SessionLookup sessions;
    private final QuestionContinuation continuation;

    @Inject
    public SupportDesk(DeskClock clock, DeskLimits limits, Outbox outbox) {
        this.state = new DeskState(limits, outbox, clock.now());
        this.silence = new SilenceRules(state);
        SessionOpening opening = new SessionOpening(state);
        this.customers = new CustomerRules(state, silence, opening);
        BreakRules breakRules = new BreakRules(state);
        this.rep = new RepRules(state, breakRules, silence);
        this.repLines = new RepLines(state);
        this.ring = new RingRules(state);
        this.lock = new DeskLock(clock, state, ring);
        this.breaks = new RepBreaks(lock, breakRules);
        this.filing = new SessionFiling(state, lock);
        this.pictures = new DeskPictures(lock, state);
        this.sessions = new SessionLookup(lock, state);
        this.continuation = new QuestionContinuation(lock, state, opening);
    }

    /**
     * Opens a session and queues it. Asked for again with the token that a session has already, it gives that session
     * back, as {@link #resume} does.
     *
     * @return {@code TAKEN_OVER}, {@code ALREADY_CHATTING}, {@code QUEUE_FULL}, {@code BUSY}
     */
    public Optional<Refused> start(ConnectionId customer, NewSession request) {
        return lock.hold(() -> customers.start(customer, request));
    }

    /**
     * Gives a session back to who holds its token. A connection that still speaks for it is replaced.
     *
     * @param after the last line that the customer saw, 0 for none
     * @return {@code TAKEN_OVER}, {@code ALREADY_CHATTING}, {@code UNKNOWN_SESSION}, {@code BUSY}
     */
    public Optional<Refused> resume(ConnectionId customer, String token, int after) {
        return lock.hold(() -> customers.resume(customer, token, after));
    }

    /**
     * Says a line, once for each id.
     *
     * @return {@code NO_CHAT}, {@code CHAT_OVER}, {@code UNKNOWN_PICTURE}, {@code BUSY}
     */
    public Optional<Refused> customerSays(ConnectionId customer, UUID id, Message message) {
        return lock.hold(() -> customers.say(customer, id, message));
    }

    /** The customer types. */
    public Signal customerTypes(ConnectionId customer) {
        return lock.hold(() -> customers.typing(customer));
    }

    /** The customer has a line of the rep's on the screen, and so all before it. */
    public Signal customerSaw(ConnectionId customer, int seq) {
        return lock.hold(() -> customers.saw(customer, seq));
    }

    /** The customer is there, whether or not the rep asked; or {@code NO_CHAT}. */
    public Optional<Refused> customerIsHere(ConnectionId customer) {
        return lock.hold(() -> silence.here(customer));
    }

    /** Ends the customer's session, waiting or open, without any grace; or {@code NO_CHAT}, {@code CHAT_OVER}, {@code BUSY}. */
    public Optional<Refused> customerEnds(ConnectionId customer) {
        return lock.hold(() -> customers.end(customer));
    }

    /** Rates an attended session after its end; or {@code NO_CHAT}, {@code NOTHING_TO_RATE}, {@code ALREADY_RATED}, {@code BUSY}. */
    public Optional<Refused> rate(ConnectionId customer, Rating rating) {
        return lock.hold(() -> customers.rate(customer, rating));
    }

    /** Asks for the seat, with the token of an earlier time in it if there is one. */
    public SeatResult sit(ConnectionId console, Optional<String> token) {
        return lock.hold(() -> {
            SeatResult result = rep.sit(console, token);
            ring.touchedBy(console);
            return result;
        });
    }

    /**
     * Opens a waiting session.
     *
     * @return {@code NOT_SEATED}, {@code UNKNOWN_SESSION}, {@code NOT_WAITING}, {@code ALREADY_ATTENDING}, {@code BUSY}
     */
    public Optional<Refused> attend(ConnectionId console, UUID session) {
        return lock.holdFor(console, () -> rep.attend(console, session));
    }

    /**
     * Turns a waiting session away.
     *
     * @param from where the rep did it; without, the desk judges by what a prompt could have shown
     * @return {@code NOT_SEATED}, {@code UNKNOWN_SESSION}, {@code NOT_WAITING}, {@code BUSY}
     */
    public Optional<Refused> decline(ConnectionId console, UUID session, Optional<DeclineOrigin> from) {
        return lock.holdFor(console, () -> rep.decline(console, session, from));
    }

    /**
     * Says a line in the open session, once for each id.
     *
     * @param meant the session that it was written for; without, the open one
     * @return {@code NOT_SEATED}, {@code NOTHING_OPEN}, {@code NOT_THE_OPEN_ONE}, {@code BUSY}
     */
    public Optional<Refused> repSays(ConnectionId console, Optional<UUID> meant, UUID id, Text text) {
        return lock.holdFor(console, () -> repLines.say(console, meant, id, text));
    }

    /** The rep types. */
    public Signal repTypes(ConnectionId console) {
        return lock.holdFor(console, () -> repLines.typing(console));
    }

    /** The rep has a line of the customer's on the screen, and so all before it. */
    public Signal repSaw(ConnectionId console, int seq) {
        return lock.hold(() -> repLines.saw(console, seq));
    }

    /**
     * Asks the customer of the open session whether they are there, once the rep's last line has long had no answer. Without
     * a sign of life the session ends.
     *
     * @return {@code NOT_SEATED}, {@code UNKNOWN_SESSION}, {@code NOT_ATTENDED}, {@code ALREADY_ASKED}, {@code NOT_SILENT},
     *     {@code BUSY}
     */
    public Optional<Refused> ask(ConnectionId console, UUID session) {
        return lock.holdFor(console, () -> silence.ask(console, session));
    }

    /** What the rep may put on file about the session they serve. */
    public SessionFiling filing() {
        return filing;
    }

    /** Somebody touches the console; or {@code NOT_SEATED}. */
    public Optional<Refused> repIsHere(ConnectionId console) {
        return lock.holdFor(console, () -> ring.here(console));
    }

    /** Ends the open session; or {@code NOT_SEATED}, {@code NOTHING_OPEN}, {@code BUSY}. */
    public Optional<Refused> repEnds(ConnectionId console) {
        return lock.holdFor(console, () -> rep.end(console));
    }

    /** What the rep says of being away from the desk. */
    public RepBreaks breaks() {
        return breaks;
    }

    /** Tells the rep the first who wait under a name that holds this, in either case; or {@code NOT_SEATED}, {@code BUSY}. */
    public Optional<Refused> find(ConnectionId console, SessionName name) {
        return lock.holdFor(console, () -> rep.find(console, name));
    }

    /** A connection is gone, whoever's it was. One that spoke for nobody, or does not any more, changes nothing. */
    public void disconnected(ConnectionId connection, DisconnectKind how) {
        lock.run(() -> {
            customers.disconnected(connection, how);
            rep.disconnected(connection, how);
        });
    }

    /** Lets time pass: what outstayed its grace ends. */
    public void tick() {
        lock.run(() -> {});
    }

    /** Takes up what a former process left. To be called once, before anything else. */
    public void restore(RecoveredState stored) {
        lock.run(() -> new Restoration(state).restore(stored));
    }

    /** What it decides about pictures. */
    public DeskPictures pictures() {
        return pictures;
    }

    /** What others look up about its sessions. */
    public SessionLookup sessions() {
        return sessions;
    }

    /** How questions that were left go on as sessions. */
    public QuestionContinuation continuation() {
        return continuation;
    }

    /** How many wait. */
    public int waiting() {
        return lock.hold(() -> state.queue().size());
    }

    /** The session that the rep attends. */
    public Optional<UUID> open() {
        return lock.hold(() -> state.open().map(ChatSession::id));
    }

    /** Whether the seat is held, its grace included. */
    public boolean repPresent() {
        return lock.hold(() -> state.seat().isHeld());
    }

    /** Whether the rep holds the seat and has stepped away from it. */
    public boolean repAway() {
        return lock.hold(() -> state.seat().away().isPresent());
    }

    /** Whether a command would be dealt with at once, and need not wait for another. */
    public boolean isFree() {
        return lock.isFree();
    }
}
