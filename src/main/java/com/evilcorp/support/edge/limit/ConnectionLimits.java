package com.evilcorp.support.edge.limit;

import com.evilcorp.support.config.HttpConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.edge.ClientAddress;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a connection may do before it has asked for anything, and how many an address may hold. */
@ApplicationScoped
@Unremovable
public class ConnectionLimits {
    private final HttpConfig settings;
    private final ClientAddress clients;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    @Inject
    ConnectionLimits(SupportConfig config, ClientAddress clients) {
        this.settings = config.http();
        this.clients = clients;
    }

    Duration headerTimeout() {
        return settings.headerTimeout();
    }

    Duration writeTimeout() {
        return settings.writeTimeout();
    }

    int maxPipelined() {
        return settings.maxPipelined();
    }

    /** Whether one more may come from there; if so, it counts until it is {@link #gone}. A trusted proxy's do not count. */
    boolean mayCome(SocketAddress peer) {
        Optional<String> from =
                address(peer).filter(address -> !clients.isProxy(address)).map(ClientAddress::network);
        return from.isEmpty() || mayComeFrom(from.get());
    }

    private boolean mayComeFrom(String network) {
        boolean[] may = new boolean[1];
        open.compute(network, (unused, known) -> {
            int now = known == null ? 0 : known;
            may[0] = now < settings.maxConnectionsPerAddress();
            return may[0] ? Integer.valueOf(now + 1) : known;
        });
        return may[0];
    }

    void gone(SocketAddress peer) {
        address(peer)
                .map(ClientAddress::network)
                .ifPresent(network -> open.computeIfPresent(network, (unused, known) -> known == 1 ? null : known - 1));
    }

    private static Optional<InetAddress> address(SocketAddress peer) {
        return peer instanceof InetSocketAddress internet
                ? Optional.ofNullable(internet.getAddress())
                : Optional.empty();
    }
}
