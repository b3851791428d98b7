package com.evilcorp.support.trace;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.record.Party;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Follows each frame over what the desk decides about it and the commit to whom it is told, as spans of one trace:
 * {@code frame}, {@code decide}, {@code store}, {@code tell}, each the child of the one before. Without
 * {@code quarkus.otel.sdk.disabled=false} it does nothing. What people write, their names and their tokens are in no span.
 */
@Singleton
public class Traces {
    private static final AttributeKey<String> PARTY = AttributeKey.stringKey("desk.party");
    private static final AttributeKey<String> COMMAND = AttributeKey.stringKey("desk.command");
    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("desk.event");
    private static final AttributeKey<Long> BATCH_SIZE = AttributeKey.longKey("desk.batch.size");

    private final Optional<Tracer> tracer;
    /** What is decided and not told yet, each with the span of its being stored. Equal facts are not the same fact. */
    private final Map<DeskEvent, Span> storing = Collections.synchronizedMap(new IdentityHashMap<>());

    @Inject
    Traces(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean isOff, Instance<Tracer> tracer) {
        this(isOff ? Optional.empty() : Optional.of(tracer.get()));
    }

    private Traces(Optional<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** Follows nothing. */
    public static Traces none() {
        return new Traces(Optional.empty());
    }

    /** A frame came in and is dealt with: a trace of its own, as a connection lasts for longer than any trace should. */
    public <T> T frame(Party from, Supplier<T> act) {
        return tracer.map(on -> within(
                        on.spanBuilder("frame")
                                .setNoParent()
                                .setSpanKind(SpanKind.SERVER)
                                .setAttribute(PARTY, from.name().toLowerCase(Locale.ROOT)),
                        act))
                .orElseGet(act);
    }

    /** The desk decides about a frame that was read. */
    public <T> T decision(Object frame, Supplier<T> act) {
        return tracer.map(on -> within(on.spanBuilder("decide").setAttribute(COMMAND, kind(frame)), act))
                .orElseGet(act);
    }

    /** Somebody else's service is called. */
    public void call(String what, Runnable act) {
        tracer.ifPresentOrElse(
                on -> within(on.spanBuilder(what).setNoParent().setSpanKind(SpanKind.CLIENT), () -> {
                    act.run();
                    return Boolean.TRUE;
                }),
                act);
    }

    /** What a call out says of the trace that it is part of, as W3C has it: nothing outside one. */
    public static Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Traces::put);
        return headers;
    }

    /** The desk decided that, on account of the frame that is being dealt with, if any. */
    public void decided(List<DeskEvent> together) {
        tracer.filter(on -> Span.current().isRecording())
                .ifPresent(on -> together.forEach(event -> storing.put(
                        event,
                        on.spanBuilder("store").setAttribute(EVENT, kind(event)).startSpan())));
    }

    /** A batch is stored. */
    public void stored(List<DeskEvent> batch) {
        if (!storing.isEmpty()) {
            batch.stream()
                    .flatMap(event -> Optional.ofNullable(storing.get(event)).stream())
                    .forEach(span ->
                            span.setAttribute(BATCH_SIZE, (long) batch.size()).end());
        }
    }

    /** Everybody concerned is told of what was stored. */
    public void tell(DeskEvent stored, Runnable act) {
        tracer.flatMap(on -> Optional.ofNullable(storing.remove(stored)).map(span -> on.spanBuilder("tell")
                        .setParent(Context.root().with(span))
                        .setAttribute(EVENT, kind(stored))))
                .ifPresentOrElse(
                        told -> within(told, () -> {
                            act.run();
                            return Boolean.TRUE;
                        }),
                        act);
    }

    /** What is not stored yet never will be. */
    public void abandoned() {
        storing.clear();
    }

    private static <T> T within(SpanBuilder builder, Supplier<T> act) {
        Span span = builder.startSpan();
        try {
            return Context.current().with(span).wrapSupplier(act).get();
        } finally {
            span.end();
        }
    }

    private static String kind(Object named) {
        return named.getClass().getSimpleName();
    }

    private static void put(Map<String, String> headers, String name, String value) {
        headers.put(name, value);
    }
}
