package com.evilcorp.support.edge.limit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.arc.Arc;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.Optional;

/**
 * All that can only be done by what Vert.x keeps to itself, and may change with any version of it. Vert.x finds this by
 * {@code META-INF/services}, and has each connection guarded from its first byte, on whatever port it comes in.
 */
public final class VertxInternals implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new GuardedTransport());
    }

    /** The place in the pipeline of a connection where frames and requests come out. */
    public static Optional<ChannelHandlerContext> pipeline(HttpConnection connection) {
        return connection instanceof ConnectionBase below
                ? Optional.of(below.channelHandlerContext())
                : Optional.empty();
    }

    /** Gives a request the body that was read for it. */
    static void setBody(RoutingContext request, Buffer body) {
        ((RoutingContextInternal) request).setBody(body);
    }

    private static final class GuardedTransport extends JDKTransport {
        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            bootstrap.handler(new ConnectionGuards(
                    Arc.container().instance(ConnectionLimits.class).get(),
                    Arc.container().instance(FileLimit.class).get()));
        }
    }
}
