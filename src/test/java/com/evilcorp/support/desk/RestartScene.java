package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A desk that starts again with what another had stored. */
abstract class RestartScene {
    static final Instant BEFORE = new Scene().now().minusSeconds(60);
    static final Line QUESTION = new Line(1, Party.CUSTOMER, "Why?", BEFORE, Optional.empty());
    static final Line ANSWER = new Line(2, Party.REP, "Because.", BEFORE, Optional.of(UUID.randomUUID()));

    final Scene scene = new Scene();
    final ActingConsole rep = scene.console("rep");
    final ConnectionId ada = new ConnectionId("Ada");
    final RecoveredState.Session open = session(7, Optional.of(BEFORE), Optional.empty());
    final RecoveredState.Session first = session(8, Optional.empty(), Optional.empty());
    final RecoveredState.Session second = session(9, Optional.empty(), Optional.empty());

    void restoreAll() {
        scene.desk.restore(new RecoveredState(
                41,
                List.of(open, first, second),
                Optional.of(new RecoveredState.HeldSeat(TokenHash.of("seat"), Optional.empty())),
                List.of()));
    }

    Duration steadyBefore() {
        return scene.steady().minusSeconds(60);
    }

    static UUID id(RecoveredState.Session session) {
        return session.details().session();
    }

    static RecoveredState.Session session(int number, Optional<Instant> attendedAt, Optional<RecoveredState.End> end) {
        return session(number, "token " + number, attendedAt, end);
    }

    static RecoveredState.Session session(
            int number, String token, Optional<Instant> attendedAt, Optional<RecoveredState.End> end) {
        SessionDetails details = new SessionDetails(
                UUID.randomUUID(),
                number,
                new SessionName("Customer " + number),
                Optional.of("Why?"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TokenHash.of(token),
                Optional.empty(),
                BEFORE);
        return new RecoveredState.Session(details, attendedAt, end, false, List.of(QUESTION, ANSWER));
    }
}
