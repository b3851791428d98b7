package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.web.error.RefusedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What happened since, for programs that want to have everything once: as a long poll, or as a stream of events. Either goes on
 * behind the position of the last fact that the program has dealt with.
 */
@Path(EvaluatorPages.PATH)
@Blocking
public class ChangesResource {
    /** How long who asks for news waits at most. */
    private static final Duration MOST_WAIT = Duration.ofSeconds(20);
    /** No proxy takes a stream for dead that says something that often. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final ChangeWaiters waiters;
    private final ObjectMapper json;

    @Inject
    ChangesResource(ChangeWaiters waiters, ObjectMapper json) {
        this.waiters = waiters;
        this.json = json;
    }

    /**
     * Facts in their order.
     *
     * @param position to go on behind
     */
    @RegisterForReflection
    public record Page(List<Change> facts, long position) {}

    /**
     * The next facts, as soon as there are any, or none after a while.
     *
     * @param wait how many seconds to wait for them at most
     */
    @GET
    @Path("changes")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Page> next(
            @QueryParam("after") @DefaultValue("0") String after, @QueryParam("wait") @DefaultValue("0") String wait) {
        long position = position(after);
        if (!wait.matches("[0-9]{1,2}")) {
            throw new RefusedException(Response.Status.BAD_REQUEST, "This makes no sense: wait=" + wait + ".");
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(wait));
        return waiters.taken(waiters.next(position, asked.compareTo(MOST_WAIT) < 0 ? asked : MOST_WAIT))
                .map(facts -> new Page(facts, last(facts, position)));
    }

    /** All facts from there on, for as long as somebody listens; each event has its position as its id. */
    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(
            @QueryParam("after") @DefaultValue("0") String after,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @DefaultValue("") String lastEventId,
            @Context Sse sse) {
        AtomicLong position = new AtomicLong(position(lastEventId.isEmpty() ? after : lastEventId));
        return waiters.taken(Multi.createBy()
                .repeating()
                .uni(() -> waiters.next(position.get(), SIGN_OF_LIFE)
                        .invoke(facts -> position.set(last(facts, position.get()))))
                .indefinitely()
                .onItem()
                .transformToMultiAndConcatenate(facts -> events(facts, sse)));
    }

    private Multi<OutboundSseEvent> events(List<Change> facts, Sse sse) {
        return facts.isEmpty()
                ? Multi.createFrom().item(sse.newEventBuilder().comment("").build())
                : Multi.createFrom().iterable(facts).map(fact -> event(fact, sse));
    }

    private OutboundSseEvent event(Change fact, Sse sse) {
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(fact.position()))
                    .data(json.writeValueAsString(fact))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long last(List<Change> facts, long before) {
        return facts.isEmpty() ? before : facts.get(facts.size() - 1).position();
    }

    private static long position(String asked) {
        if (!asked.matches("[0-9]{1,18}")) {
            throw new RefusedException(Response.Status.BAD_REQUEST, "This makes no sense: after=" + asked + ".");
        }
        return Long.parseLong(asked);
    }
}
