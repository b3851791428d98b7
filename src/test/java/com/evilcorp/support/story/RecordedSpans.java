package com.evilcorp.support.story;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where spans go in tests. */
@Singleton
public class RecordedSpans implements SpanExporter {
    private final List<SpanData> ended = new CopyOnWriteArrayList<>();

    List<SpanData> all() {
        return ended;
    }

    Optional<SpanData> parentOf(SpanData child) {
        return ended.stream()
                .filter(span -> span.getSpanId().equals(child.getParentSpanId()))
                .findFirst();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        ended.addAll(spans);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
