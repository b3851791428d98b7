package com.evilcorp.support.relay;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/**
 * Cuts who sends a message in several frames that begins with an empty one, or gets too long. No browser does either.
 * Vert.x fails on all that comes after the former, with a stack trace for each message, before any of it is counted here.
 */
final class FrameGuard extends ChannelInboundHandlerAdapter {
    private final int mostBytes;
    private int bytes;
    private boolean closing;

    private FrameGuard(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Stands in front of a connection from now on. */
    static void protect(ChannelHandlerContext connection, int mostBytes) {
        if (connection.pipeline().get(FrameGuard.class) == null) {
            connection.pipeline().addBefore(connection.name(), null, new FrameGuard(mostBytes));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        closing = closing || (message instanceof WebSocketFrame frame && !admits(frame));
        if (closing) {
            ReferenceCountUtil.release(message);
            var unused = channel.close();
        } else {
            channel.fireChannelRead(message);
        }
    }

    private boolean admits(WebSocketFrame frame) {
        boolean begins = frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame;
        if (!begins && !(frame instanceof ContinuationWebSocketFrame)) {
            return true;
        }
        bytes = (begins ? 0 : bytes) + frame.content().readableBytes();
        return bytes <= mostBytes && (bytes > 0 || frame.isFinalFragment());
    }
}
