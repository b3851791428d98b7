package com.evilcorp.support.edge.limit;

import com.evilcorp.web.error.ErrorResponder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Reads one body, on the thread of its connection alone, and passes the request on with it. */
public final class BodyReader {
    static final int CONTENT_TOO_LARGE = 413;
    private static final int REQUEST_TIMEOUT = 408;

    private final RoutingContext request;
    private final Vertx vertx;
    private final int mostBytes;
    private final Runnable atEnd;
    private final ErrorResponder responder;
    private final Buffer body = Buffer.buffer();
    private long timer;
    private boolean ended;

    /** @param atEnd what to do once no more of it is waited for, whether all of it came or not */
    public BodyReader(RoutingContext request, Vertx vertx, int mostBytes, Runnable atEnd, ErrorResponder responder) {
        this.request = request;
        this.vertx = vertx;
        this.mostBytes = mostBytes;
        this.atEnd = atEnd;
        this.responder = responder;
    }

    /** Whether the body of a request has been read. */
    public static boolean hasRead(RoutingContext request) {
        return request.body().buffer() != null;
    }

    /** The length that was said to come; no number is taken for too many bytes. */
    public static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Has it read; one that takes longer is refused. */
    public void read(Duration timeout) {
        HttpServerRequest sent = request.request();
        timer = vertx.setTimer(timeout.toMillis(), unused -> refuse(REQUEST_TIMEOUT));
        sent.exceptionHandler(broken -> end());
        sent.handler(this::add);
        sent.endHandler(unused -> complete());
        if ("100-continue".equalsIgnoreCase(sent.getHeader(HttpHeaders.EXPECT))) {
            sent.response().writeContinue();
        }
        sent.resume();
    }

    private void add(Buffer part) {
        if (ended) {
            return;
        }
        if (body.length() + part.length() > mostBytes) {
            refuse(CONTENT_TOO_LARGE);
        } else {
            body.appendBuffer(part);
        }
    }

    private void complete() {
        if (end()) {
            VertxInternals.setBody(request, body);
            request.next();
        }
    }

    private void refuse(int status) {
        if (end()) {
            responder.refuseAndClose(request, status);
        }
    }

    /** False if it had ended before. */
    private boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        vertx.cancelTimer(timer);
        atEnd.run();
        return true;
    }
}
