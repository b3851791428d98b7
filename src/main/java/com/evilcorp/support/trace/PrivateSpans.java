package com.evilcorp.support.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes out of the spans of requests what somebody asked for and who they are: a search is what somebody wrote. */
@Singleton
public class PrivateSpans implements SpanProcessor {
    private static final String WITHHELD = "withheld";
    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        PERSONAL.stream()
                .filter(key -> span.getAttribute(key) != null)
                .forEach(key -> span.setAttribute(key, WITHHELD));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // It was taken out at the start.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
