package com.evilcorp.support.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.DisconnectKind;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.edge.limit.FileLimit;
import com.evilcorp.support.edge.limit.StorageQuota;
import com.evilcorp.support.wire.Frame;
import com.evilcorp.support.wire.Wire;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.websockets.next.CloseReason;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sockets without a network. What is sent can be, and is kept where there is somebody to get it. */
public final class MemoryConnections extends Connections {
    public record Sent(ConnectionId to, Frame frame) {}

    private static final SupportConfig DEFAULTS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(SupportConfig.class)
            .build()
            .getConfigMapping(SupportConfig.class);

    private final SupportDesk desk;
    private final Map<ConnectionId, Boolean> answering = new HashMap<>();
    private List<Sent> sent = new ArrayList<>();

    public MemoryConnections(SupportDesk desk) {
        super(
                DEFAULTS,
                new FileLimit(),
                new AddressLimits(DEFAULTS),
                new StorageQuota(DEFAULTS),
                desk,
                null,
                new ConnectionMetrics(new SimpleMeterRegistry()));
        this.desk = desk;
    }

    /** It can be written, and arrives as it was. */
    public static void canBeSent(Frame frame) {
        String json = Wire.write(frame);
        assertThat(new String(json.getBytes(UTF_8), UTF_8)).isEqualTo(json);
    }

    public void opens(ConnectionId peer) {
        answering.put(peer, true);
    }

    /** The peer answers no more, and does not say that it went. */
    public void fallsSilent(ConnectionId peer) {
        answering.replace(peer, false);
    }

    public void leaves(ConnectionId peer, DisconnectKind how) {
        desk.disconnected(peer, how);
        answering.remove(peer);
    }

    /** What was sent since the last time. */
    public List<Sent> sent() {
        List<Sent> all = sent;
        sent = new ArrayList<>();
        return all;
    }

    @Override
    public void send(ConnectionId to, Frame frame) {
        canBeSent(frame);
        if (isOpen(to)) {
            sent.add(new Sent(to, frame));
        }
    }

    @Override
    public void close(ConnectionId peer, CloseReason reason) {
        leaves(peer, CloseCodes.departure(reason));
    }

    @Override
    public void probe(ConnectionId peer, Consumer<Boolean> answer) {
        answer.accept(answering.getOrDefault(peer, false));
    }

    @Override
    public void drop(ConnectionId peer) {
        leaves(peer, DisconnectKind.DROPPED);
    }

    @Override
    public boolean mayStore(ConnectionId peer, int length) {
        return true;
    }

    @Override
    public boolean isOpen(ConnectionId peer) {
        return answering.containsKey(peer);
    }
}
