package com.evilcorp.support.connection;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.trace.Traces;
import com.evilcorp.support.wire.MalformedFrameException;
import com.evilcorp.support.wire.Problem;
import com.evilcorp.support.wire.Wire;
import io.netty.handler.codec.DecoderException;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * What every frame goes through before anything is done about it, the same on both sockets: is it too fast, is it of the
 * protocol, are its values within their bounds? Whatever is wrong is told to the sender.
 */
@ApplicationScoped
public class InboundFrames {
    private static final Logger LOG = Logger.getLogger(InboundFrames.class);

    private final Connections connections;
    private final Traces traces;

    @Inject
    InboundFrames(Connections connections, Traces traces) {
        this.connections = connections;
        this.traces = traces;
    }

    /** A browser connected. */
    void opened(WebSocketConnection connection) {
        connections.opened(connection);
    }

    /** A connection is gone. */
    void closed(WebSocketConnection connection, CloseReason reason) {
        connections.closed(connection, reason);
    }

    /** A peer sent a pong, which may answer a ping. */
    void answered(WebSocketConnection connection, Buffer pong) {
        socketOf(connection).ifPresent(socket -> socket.answered(pong));
    }

    /** Frames are text: a binary one is malformed, and counts. */
    void receivedBinary(WebSocketConnection connection) {
        socketOf(connection).ifPresent(socket -> {
            if (admits(socket, Optional.empty())) {
                connections.send(socket.id(), Problem.malformed("A frame is a JSON object in a text message."));
            }
        });
    }

    /**
     * A frame came in.
     *
     * @param kind what it should be
     * @param act  what to do about it; answers with the problem, if there is one
     */
    <T> void received(
            WebSocketConnection connection,
            String json,
            Class<T> kind,
            BiFunction<ConnectionId, T, Optional<Problem>> act) {
        socketOf(connection).ifPresent(socket -> {
            if (admits(socket, Optional.of(json))) {
                traces.frame(socket.kind(), () -> process(socket.id(), json, kind, traced(act)))
                        .ifPresent(problem -> connections.send(socket.id(), problem));
            }
        });
    }

    /**
     * Something went wrong with a connection. That it closed is dealt with where it is closed; a peer with whom anything
     * else went wrong, such as a frame over the limit, is let go of.
     */
    void failed(WebSocketConnection connection, Throwable failure) {
        if (failure instanceof HttpClosedException) {
            LOG.debugf("Connection %s closed below", connection.id());
        } else if (failure instanceof IOException || failure instanceof DecoderException) {
            LOG.debugf("Connection %s broke: %s", connection.id(), failure.getMessage());
            connections.drop(new ConnectionId(connection.id()));
        } else {
            LOG.warnf(failure, "Connection %s failed, letting it go", connection.id());
            connections.drop(new ConnectionId(connection.id()));
        }
    }

    /** Acts on a frame. A problem with it names the line that it is about, whatever else is wrong. */
    public static <T> Optional<Problem> process(
            ConnectionId sender, String json, Class<T> kind, BiFunction<ConnectionId, T, Optional<Problem>> act) {
        return tryTo(sender, json, kind, act).map(problem -> problem.about(Wire.lineId(json)));
    }

    private <T> BiFunction<ConnectionId, T, Optional<Problem>> traced(
            BiFunction<ConnectionId, T, Optional<Problem>> act) {
        return (sender, frame) -> traces.decision(frame, () -> act.apply(sender, frame));
    }

    private static <T> Optional<Problem> tryTo(
            ConnectionId sender, String json, Class<T> kind, BiFunction<ConnectionId, T, Optional<Problem>> act) {
        try {
            return act.apply(sender, Wire.read(json, kind));
        } catch (MalformedFrameException e) {
            return Optional.of(Problem.malformed(e.getMessage()));
        } catch (InvalidInputException e) {
            return Optional.of(Problem.invalid(e.getMessage()));
        }
    }

    /** Refuses a frame too many; who keeps on is closed. */
    private boolean admits(Connection socket, Optional<String> json) {
        long now = System.nanoTime();
        socket.heard();
        if (socket.mayTakeFrame(now)) {
            return true;
        }
        if (socket.hasPatience(now)) {
            connections.send(socket.id(), Problem.tooFast().about(json.flatMap(Wire::lineId)));
        } else {
            connections.close(socket.id(), CloseCodes.TOO_FAST);
        }
        return false;
    }

    private Optional<Connection> socketOf(WebSocketConnection connection) {
        return connections.find(new ConnectionId(connection.id())).filter(socket -> !socket.isClosing());
    }
}
