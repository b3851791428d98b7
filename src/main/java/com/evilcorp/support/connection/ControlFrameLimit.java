package com.evilcorp.support.connection;

import com.evilcorp.web.TokenBucket;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.ReferenceCountUtil;

/**
 * Counts the frames that are no messages and so never reach {@link InboundFrames}, where messages are counted: each ping is
 * answered, and each part kept. Nobody sends many but to do harm, so with one too many the connection is closed.
 */
final class ControlFrameLimit extends ChannelInboundHandlerAdapter {
    private final TokenBucket own;
    private final TokenBucket ofAddress;
    private final ConnectionMetrics metrics;
    private boolean closing;

    private ControlFrameLimit(TokenBucket own, TokenBucket ofAddress, ConnectionMetrics metrics) {
        this.own = own;
        this.ofAddress = ofAddress;
        this.metrics = metrics;
    }

    /** Counts what comes on a connection from now on. */
    static void begin(
            ChannelHandlerContext connection, TokenBucket own, TokenBucket ofAddress, ConnectionMetrics metrics) {
        if (connection.pipeline().get(ControlFrameLimit.class) == null) {
            connection.pipeline().addBefore(connection.name(), null, new ControlFrameLimit(own, ofAddress, metrics));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        if (!closing && isCounted(message) && !mayPass()) {
            closing = true;
            close(channel);
        }
        if (closing) {
            ReferenceCountUtil.release(message);
        } else {
            channel.fireChannelRead(message);
        }
    }

    private static boolean isCounted(Object message) {
        return message instanceof PingWebSocketFrame
                || message instanceof PongWebSocketFrame
                || message instanceof ContinuationWebSocketFrame;
    }

    private boolean mayPass() {
        long now = System.nanoTime();
        return own.take(now) && ofAddress.take(now);
    }

    private void close(ChannelHandlerContext channel) {
        metrics.closed(CloseCodes.TOO_FAST);
        Rfc6455Guard.close(
                channel, new WebSocketCloseStatus(CloseCodes.TOO_FAST.getCode(), CloseCodes.TOO_FAST.getMessage()));
    }
}
