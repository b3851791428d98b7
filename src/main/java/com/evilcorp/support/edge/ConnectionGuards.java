package com.evilcorp.support.edge;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Has each connection guarded from its first byte, on whatever port it comes in: what slow and greedy peers do, they do
 * before there is a request for a filter to look at. Vert.x finds this by {@code META-INF/services}.
 */
public final class ConnectionGuards implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new Guarded());
    }

    private static final class Guarded extends JDKTransport {
        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            bootstrap.handler(
                    new Door(Arc.container().instance(ConnectionLimits.class).get()));
        }
    }

    /** Stands where connections are accepted. */
    @ChannelHandler.Sharable
    private static final class Door extends ChannelInboundHandlerAdapter {
        private final ConnectionLimits limits;

        private Door(ConnectionLimits limits) {
            this.limits = limits;
        }

        @Override
        public void channelRead(ChannelHandlerContext server, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addLast(new ConnectionGuard(limits));
            }
            server.fireChannelRead(accepted);
        }
    }
}
