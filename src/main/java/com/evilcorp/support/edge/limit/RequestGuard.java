package com.evilcorp.support.edge.limit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Closes a connection that asks by a method which nobody has, each of which would be a metric of its own, or that asks on
 * and on without reading answers.
 */
final class RequestGuard extends ChannelDuplexHandler {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** As {@link com.evilcorp.web.error.ProblemDetails} would be written, for which it is too early here. */
    private static final byte[] NO_SUCH_METHOD =
            "{\"type\":\"about:blank\",\"title\":\"Not Implemented\",\"status\":501,\"detail\":\"There is no such method here.\"}"
                    .getBytes(StandardCharsets.UTF_8);

    /** Whom it tells of what comes and goes. */
    interface Listener {
        /** The head of a request has come. */
        void requestBegins();

        /** All of a request has come. */
        void requestEnds();

        /** From now on it is a WebSocket, which has limits of its own. */
        void becomesSocket();
    }

    private final Listener listener;
    private final int maxPipelined;
    private int unanswered;
    private boolean closing;

    RequestGuard(Listener listener, int maxPipelined) {
        this.listener = listener;
        this.maxPipelined = maxPipelined;
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        if (!closing && message instanceof HttpRequest request) {
            begins(channel, request);
        }
        if (!closing && message instanceof LastHttpContent) {
            listener.requestEnds();
        }
        if (closing) {
            ReferenceCountUtil.release(message);
        } else {
            channel.fireChannelRead(message);
        }
    }

    private void begins(ChannelHandlerContext channel, HttpRequest request) {
        listener.requestBegins();
        unanswered++;
        if (unanswered > maxPipelined) {
            closing = true;
            var unused = channel.close();
        } else if (request.decoderResult().isSuccess()
                && !METHODS.contains(request.method().name())) {
            closing = true;
            refuse(channel);
        }
    }

    private static void refuse(ChannelHandlerContext channel) {
        HttpResponse refusal = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_IMPLEMENTED, Unpooled.wrappedBuffer(NO_SUCH_METHOD));
        refusal.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, NO_SUCH_METHOD.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        var unused = channel.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void write(ChannelHandlerContext channel, Object message, ChannelPromise written) {
        boolean isInterim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (isInterim && ((HttpResponse) message).status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            listener.becomesSocket();
        } else if (!isInterim && message instanceof LastHttpContent) {
            unanswered--;
        }
        var unused = channel.write(message, written);
    }
}
