package com.evilcorp.support.edge;

import com.evilcorp.web.ErrorAnswers;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Reads one body, on the thread of its connection alone, and passes the request on with it. */
final class BodyReader {
    static final int CONTENT_TOO_LARGE = 413;
    private static final int REQUEST_TIMEOUT = 408;

    private final RoutingContext request;
    private final Vertx vertx;
    private final int mostBytes;
    private final Runnable atEnd;
    private final ErrorAnswers answers;
    private final Buffer body = Buffer.buffer();
    private long timer;
    private boolean ended;

    /** @param atEnd what to do once no more of it is waited for, whether all of it came or not */
    BodyReader(RoutingContext request, Vertx vertx, int mostBytes, Runnable atEnd, ErrorAnswers answers) {
        this.request = request;
        this.vertx = vertx;
        this.mostBytes = mostBytes;
        this.atEnd = atEnd;
        this.answers = answers;
    }

    void read(Duration timeout) {
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
            answers.refuseAndClose(request, status);
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
