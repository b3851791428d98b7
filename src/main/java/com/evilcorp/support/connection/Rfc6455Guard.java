package com.evilcorp.support.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/**
 * Closes the connection of whoever breaks the rules of frames, with the code that RFC 6455 has for it (7.4.1): Netty finds
 * the breaches, but for close codes past 4999, and Vert.x would cut the connection without a word.
 *
 * <p>Cuts who sends a frame or a message that is too long, or one in several frames that begins with an empty one. No
 * browser does either. Vert.x fails on all that comes after the latter, with a stack trace for each message, before any of it
 * is counted here.
 */
public final class Rfc6455Guard extends ChannelDuplexHandler {
    private static final int HIGHEST_CLOSE_CODE = 4_999;

    private final int mostBytes;
    private int bytes;
    private boolean closing;
    private boolean goodbyeSaid;

    private Rfc6455Guard(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Stands in front of a connection from now on. */
    public static void protect(ChannelHandlerContext connection, int mostBytes) {
        if (connection.pipeline().get(Rfc6455Guard.class) == null) {
            connection
                    .pipeline()
                    .addBefore(connection.name(), null, new Utf8FrameValidator(false))
                    .addBefore(connection.name(), null, new Rfc6455Guard(mostBytes));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        if (!closing && message instanceof WebSocketFrame frame) {
            judge(channel, frame);
        }
        if (isHeard(message)) {
            channel.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    /**
     * Who was told to go may send for as long as Vert.x waits for their goodbye, which is all that is still wanted: a flood
     * should not go all the way to where it is ignored.
     */
    private boolean isHeard(Object message) {
        return !closing && (!goodbyeSaid || message instanceof CloseWebSocketFrame);
    }

    @Override
    public void write(ChannelHandlerContext channel, Object message, ChannelPromise written) {
        goodbyeSaid = goodbyeSaid || message instanceof CloseWebSocketFrame;
        var unused = channel.write(message, written);
    }

    /** What is too long goes on to Vert.x, which cuts. */
    @Override
    public void exceptionCaught(ChannelHandlerContext channel, Throwable failure) {
        if (failure instanceof CorruptedWebSocketFrameException breach
                && !breach.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            refuse(channel, breach.closeStatus());
        } else {
            channel.fireExceptionCaught(failure);
        }
    }

    private void judge(ChannelHandlerContext channel, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close && close.statusCode() > HIGHEST_CLOSE_CODE) {
            refuse(channel, WebSocketCloseStatus.PROTOCOL_ERROR);
        } else if (!admits(frame)) {
            closing = true;
            cut(channel);
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

    private void refuse(ChannelHandlerContext channel, WebSocketCloseStatus status) {
        if (!closing) {
            closing = true;
            close(channel, status);
        }
    }

    /** Says why, then closes from here: asked at the pipeline's end, Vert.x would say goodbye again and wait for the peer's. */
    static void close(ChannelHandlerContext channel, WebSocketCloseStatus status) {
        var unused = channel.writeAndFlush(new CloseWebSocketFrame(status)).addListener(said -> cut(channel));
    }

    private static void cut(ChannelHandlerContext channel) {
        var unused = channel.close();
    }
}
