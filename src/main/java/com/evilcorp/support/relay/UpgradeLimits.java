package com.evilcorp.support.relay;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Refuses a connection too many from one address with 429, before it costs anything. */
@ApplicationScoped
public class UpgradeLimits implements HttpUpgradeCheck {
    /** The connection below the socket, by which it can be cut. */
    static final TypedKey<HttpConnection> BELOW = new TypedKey<>("connection");
    /** Where it comes from. */
    static final TypedKey<String> ADDRESS = TypedKey.forString("address");

    private static final int TOO_MANY_REQUESTS = 429;

    private final Addresses addresses;

    @Inject
    UpgradeLimits(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        SocketAddress peer = context.httpRequest().remoteAddress();
        // What a proxy forwards may be a name.
        String address = Addresses.network(peer.hostAddress() == null ? peer.host() : peer.hostAddress());
        if (!addresses.mayConnect(address, System.nanoTime())) {
            return CheckResult.rejectUpgrade(TOO_MANY_REQUESTS);
        }
        context.userData().put(BELOW, context.httpRequest().connection());
        context.userData().put(ADDRESS, address);
        return CheckResult.permitUpgrade();
    }
}
