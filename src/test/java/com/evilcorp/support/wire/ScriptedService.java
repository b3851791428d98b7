package com.evilcorp.support.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.connection.InboundFrames;
import com.evilcorp.support.connection.MemoryConnections;
import com.evilcorp.support.customer.CustomerEnd;
import com.evilcorp.support.customer.FromCustomer;
import com.evilcorp.support.customer.ToCustomer;
import com.evilcorp.support.desk.AuditedDesk;
import com.evilcorp.support.desk.DisconnectKind;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.evilcorp.support.relay.QueuePositions;
import com.evilcorp.support.relay.StandstillWatch;
import com.evilcorp.support.rep.FromRep;
import com.evilcorp.support.rep.RepEnd;
import com.evilcorp.support.rep.ToRep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * The service between its sockets and its database, without either, and a script of what happens to it. A line that
 * begins with none of these is passed over:
 *
 * <pre>
 * a{"type":"start"}  a customer sends a frame; they are a, b and c
 * R{"type":"sit"}    a console sends one; they are R and S
 * -a                 says goodbye, and comes back on another connection
 * !a                 drops, and comes back on another connection
 * ~R                 stays connected and answers no ping
 * +3000              milliseconds pass
 * =                  the outbox has no room; then it has again
 * ;                  nothing is stored, so that nobody is told; then all that was held up is
 * *                  the service starts again
 * </pre>
 *
 * Frames may have {@link Aliases} in them.
 */
final class ScriptedService {
    private static final String CONSOLES = "RS";
    private static final String EVERYBODY = "abc" + CONSOLES;
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,8}");
    private static final Duration LONGER_THAN_ANY_GRACE = Duration.ofMinutes(1);

    private final AuditedDesk desk = new AuditedDesk();
    private final Discretion discretion = new Discretion();
    private final Map<Character, Integer> connections = new HashMap<>();
    private final Aliases aliases = new Aliases();
    private final List<DeskEvent> untold = new ArrayList<>();
    private MemoryConnections sockets;
    private QueuePositions positions;
    private List<DeskEventListener> listeners;
    private boolean isFull;
    private boolean isHeldUp;

    ScriptedService() {
        takesUp();
    }

    void does(String line) {
        if (line.isEmpty()) {
            return;
        }
        char what = line.charAt(0);
        String rest = line.substring(1);
        switch (what) {
            case 'a', 'b', 'c' -> sends(what, rest, FromCustomer.class, this::customerActs);
            case 'R', 'S' -> sends(what, rest, FromRep.class, this::consoleActs);
            case '-' -> leaves(rest, DisconnectKind.CLOSED);
            case '!' -> leaves(rest, DisconnectKind.DROPPED);
            case '~' -> somebody(rest).ifPresent(who -> sockets.fallsSilent(connection(who)));
            case '+' -> passes(rest);
            case '=' -> isFull(!isFull);
            case ';' -> isHeldUp = !isHeldUp;
            case '*' -> restarts();
            default -> {
                return;
            }
        }
        settle();
    }

    /** Everybody goes for good, and nothing is left of them. */
    void closes() {
        isHeldUp = false;
        EVERYBODY.chars().forEach(who -> leaves(Character.toString(who), DisconnectKind.DROPPED));
        desk.passes(LONGER_THAN_ANY_GRACE);
        settle();
        desk.isClosed();
    }

    private <T> void sends(char who, String frame, Class<T> kind, BiFunction<ConnectionId, T, Optional<Problem>> act) {
        ConnectionId sender = connection(who);
        if (sockets.isOpen(sender)) {
            InboundFrames.process(sender, aliases.resolvedIn(frame), kind, act)
                    .ifPresent(problem -> sockets.send(sender, problem));
        }
    }

    private Optional<Problem> customerActs(ConnectionId customer, FromCustomer frame) {
        token(frame).ifPresent(token -> discretion.knows(customer, token));
        return frame.act(CustomerEnd.commands(desk.desk(), desk.clock(), sockets, customer));
    }

    private static Optional<String> token(FromCustomer frame) {
        if (frame instanceof FromCustomer.Start start) {
            return start.token();
        }
        return frame instanceof FromCustomer.Resume resume ? Optional.of(resume.token()) : Optional.empty();
    }

    private Optional<Problem> consoleActs(ConnectionId console, FromRep frame) {
        if (frame instanceof FromRep.Sit sit) {
            sit.token().ifPresent(token -> discretion.knows(console, token));
        }
        return frame.act(RepEnd.commands(desk.desk(), desk.clock(), sockets, console));
    }

    private void leaves(String rest, DisconnectKind how) {
        somebody(rest).ifPresent(who -> {
            ConnectionId former = connection(who);
            sockets.leaves(former, how);
            discretion.left(former);
            settle();
            connects(who);
        });
    }

    private void passes(String rest) {
        if (MILLISECONDS.matcher(rest).matches()) {
            desk.passes(Duration.ofMillis(Long.parseLong(rest)));
            settle();
            positions.tell();
        }
    }

    private void isFull(boolean full) {
        isFull = full;
        desk.isFull(full);
    }

    private void restarts() {
        isHeldUp = false;
        settle();
        desk.restarts();
        takesUp();
    }

    private void takesUp() {
        sockets = new MemoryConnections(desk.desk());
        StandstillWatch standstill = new StandstillWatch(desk.clock());
        var customers = CustomerEnd.teller(sockets, standstill);
        positions = new QueuePositions(desk.clock(), standstill, customers);
        listeners = List.of(standstill, customers, RepEnd.teller(sockets), positions);
        EVERYBODY.chars().forEach(who -> connects((char) who));
    }

    private void connects(char who) {
        connections.merge(who, 1, Integer::sum);
        sockets.opens(connection(who));
    }

    /** Tells what was decided, unless it is held up, and what came of telling it. */
    private void settle() {
        enter();
        while (!isHeldUp && !untold.isEmpty()) {
            List<DeskEvent> stored = List.copyOf(untold);
            untold.clear();
            stored.forEach(fact -> listeners.forEach(fact::dispatch));
            enter();
        }
    }

    private void enter() {
        for (DeskEvent fact : desk.enters()) {
            fact.dispatch(discretion);
            aliases.learnsFrom(fact);
            untold.add(fact);
        }
        sockets.sent().forEach(this::isForWhomItWasSentTo);
    }

    private void isForWhomItWasSentTo(MemoryConnections.Sent sent) {
        boolean toConsole = CONSOLES.indexOf(sent.to().value().charAt(0)) >= 0;
        assertThat(sent.frame()).isNotInstanceOf(toConsole ? ToCustomer.class : ToRep.class);
        if (sent.frame() instanceof Typing || sent.frame() instanceof Seen) {
            discretion.overhears(sent.to());
        }
    }

    private ConnectionId connection(char who) {
        return new ConnectionId(who + "#" + connections.get(who));
    }

    private static Optional<Character> somebody(String rest) {
        return rest.length() == 1 && EVERYBODY.contains(rest) ? Optional.of(rest.charAt(0)) : Optional.empty();
    }
}
