package com.evilcorp.support.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose peer takes too long to say what it wants, or to read what it asked for, and reads nothing more
 * from one that does not read.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter implements RequestGuard.Listener {
    private final ConnectionLimits limits;
    private SocketAddress peer;
    private boolean counted;
    private boolean isSocket;
    private boolean inRequest;
    private boolean stopped;
    private ScheduledFuture<?> headDue;
    private ScheduledFuture<?> readingDue;

    ConnectionGuard(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void requestBegins() {
        inRequest = true;
        headDue = cancelled(headDue);
    }

    @Override
    public void requestEnds() {
        inRequest = false;
    }

    @Override
    public void becomesSocket() {
        isSocket = true;
        headDue = cancelled(headDue);
        uncount();
    }

    @Override
    public void channelActive(ChannelHandlerContext channel) {
        peer = channel.channel().remoteAddress();
        counted = limits.mayCome(peer);
        if (!counted) {
            close(channel);
            return;
        }
        headDue = closedAfter(limits.headerTimeout(), channel);
        channel.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext channel) {
        headDue = cancelled(headDue);
        readingDue = cancelled(readingDue);
        uncount();
        channel.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object bytes) {
        if (!channel.channel().isOpen()) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        watchRequests(channel);
        if (!inRequest && !isSocket && headDue == null) {
            headDue = closedAfter(limits.headerTimeout(), channel);
        }
        channel.fireChannelRead(bytes);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext channel) {
        if (channel.channel().isWritable()) {
            readingDue = cancelled(readingDue);
            if (stopped) {
                stopped = false;
                channel.channel().config().setAutoRead(true);
            }
        } else if (readingDue == null) {
            readingDue = closedAfter(limits.writeTimeout(), channel);
            stopped = channel.channel().config().isAutoRead();
            channel.channel().config().setAutoRead(false);
        }
        channel.fireChannelWritabilityChanged();
    }

    /** The codec comes after this, and with TLS only after the handshake. */
    private void watchRequests(ChannelHandlerContext channel) {
        ChannelHandlerContext encoder = channel.pipeline().context(HttpResponseEncoder.class);
        if (encoder != null && channel.pipeline().get(RequestGuard.class) == null) {
            channel.pipeline().addAfter(encoder.name(), null, new RequestGuard(this, limits.maxPipelined()));
        }
    }

    private void uncount() {
        if (counted) {
            counted = false;
            limits.gone(peer);
        }
    }

    private static ScheduledFuture<?> closedAfter(Duration timeout, ChannelHandlerContext channel) {
        return channel.executor().schedule(() -> close(channel), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void close(ChannelHandlerContext channel) {
        var unused = channel.close();
    }

    private static ScheduledFuture<?> cancelled(ScheduledFuture<?> due) {
        if (due != null) {
            due.cancel(false);
        }
        return null;
    }
}
