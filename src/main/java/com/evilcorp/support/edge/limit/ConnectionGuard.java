package com.evilcorp.support.edge.limit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose peer takes too long to say what it wants, or to read what it asked for, and reads nothing more
 * from one that does not read.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter implements RequestGuard.Listener {
    private final ConnectionLimits limits;
    private Optional<SocketAddress> counted = Optional.empty();
    private boolean isSocket;
    private boolean inRequest;
    private boolean stopped;
    private Optional<ScheduledFuture<?>> headDue = Optional.empty();
    private Optional<ScheduledFuture<?>> readingDue = Optional.empty();

    ConnectionGuard(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void requestBegins() {
        inRequest = true;
        headDue = cancel(headDue);
    }

    @Override
    public void requestEnds() {
        inRequest = false;
    }

    @Override
    public void becomesSocket() {
        isSocket = true;
        headDue = cancel(headDue);
        uncount();
    }

    @Override
    public void channelActive(ChannelHandlerContext channel) {
        SocketAddress peer = channel.channel().remoteAddress();
        if (!limits.mayCome(peer)) {
            close(channel);
            return;
        }
        counted = Optional.ofNullable(peer);
        headDue = closedAfter(limits.headerTimeout(), channel);
        channel.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext channel) {
        headDue = cancel(headDue);
        readingDue = cancel(readingDue);
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
        if (!inRequest && !isSocket && headDue.isEmpty()) {
            headDue = closedAfter(limits.headerTimeout(), channel);
        }
        channel.fireChannelRead(bytes);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext channel) {
        if (channel.channel().isWritable()) {
            readingDue = cancel(readingDue);
            if (stopped) {
                stopped = false;
                channel.channel().config().setAutoRead(true);
            }
        } else if (readingDue.isEmpty()) {
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
        counted.ifPresent(limits::gone);
        counted = Optional.empty();
    }

    private static Optional<ScheduledFuture<?>> closedAfter(Duration timeout, ChannelHandlerContext channel) {
        return Optional.of(
                channel.executor().schedule(() -> close(channel), timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void close(ChannelHandlerContext channel) {
        var unused = channel.close();
    }

    private static Optional<ScheduledFuture<?>> cancel(Optional<ScheduledFuture<?>> due) {
        due.ifPresent(task -> task.cancel(false));
        return Optional.empty();
    }
}
