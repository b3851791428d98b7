package com.evilcorp.support.connection;

import com.evilcorp.support.config.SocketsConfig;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.edge.ClientAddress;
import com.evilcorp.support.edge.limit.VertxInternals;
import com.evilcorp.web.TokenBucket;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a connection too many from one address with 429, before it costs anything. */
@ApplicationScoped
public class UpgradeLimit implements HttpUpgradeCheck {
    /** The pipeline below the socket, by which it can be cut. */
    static final TypedKey<ChannelHandlerContext> PIPELINE = new TypedKey<>("pipeline");
    /** Where it comes from. */
    static final TypedKey<String> ADDRESS = TypedKey.forString("address");

    private static final int TOO_MANY_REQUESTS = 429;

    private final ClientAddress clients;
    private final AddressLimits addresses;
    private final ConnectionMetrics metrics;
    private final SocketsConfig limits;
    private final int mostBytes;

    @Inject
    UpgradeLimit(
            ClientAddress clients,
            AddressLimits addresses,
            ConnectionMetrics metrics,
            SupportConfig config,
            @ConfigProperty(name = "quarkus.websockets-next.server.max-message-size") int mostBytes) {
        this.clients = clients;
        this.addresses = addresses;
        this.metrics = metrics;
        this.limits = config.sockets();
        this.mostBytes = mostBytes;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        String address = clients.of(context.httpRequest());
        if (!addresses.mayConnect(address, System.nanoTime())) {
            metrics.upgradeRefused();
            return CheckResult.rejectUpgrade(TOO_MANY_REQUESTS);
        }
        VertxInternals.pipeline(context.httpRequest().connection()).ifPresent(pipeline -> {
            Rfc6455Guard.protect(pipeline, mostBytes);
            countFrames(pipeline, address);
            context.userData().put(PIPELINE, pipeline);
        });
        context.userData().put(ADDRESS, address);
        return CheckResult.permitUpgrade();
    }

    private void countFrames(ChannelHandlerContext connection, String address) {
        long now = System.nanoTime();
        ControlFrameLimit.begin(
                connection,
                new TokenBucket(limits.frameBurst(), limits.framesPerSecond(), now),
                addresses.frames(address, now),
                metrics);
    }
}
