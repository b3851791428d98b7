package com.evilcorp.support.edge.limit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Stands where connections are accepted and has each guarded from its first byte: what slow and greedy peers do, they do
 * before there is a request for a filter to look at.
 */
@ChannelHandler.Sharable
final class ConnectionGuards extends ChannelInboundHandlerAdapter {
    private final ConnectionLimits limits;
    private final FileLimit files;

    ConnectionGuards(ConnectionLimits limits, FileLimit files) {
        this.limits = limits;
        this.files = files;
    }

    @Override
    public void channelRead(ChannelHandlerContext server, Object accepted) {
        if (accepted instanceof Channel connection) {
            if (!files.take()) {
                connection.unsafe().closeForcibly();
                return;
            }
            connection.closeFuture().addListener(closed -> files.giveBack());
            connection.pipeline().addLast(new ConnectionGuard(limits));
        }
        server.fireChannelRead(accepted);
    }
}
