package com.evilcorp.support.customer;

import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.question.api.QuestionOffer;
import com.evilcorp.support.relay.QueuePositions;
import com.evilcorp.support.relay.QueueStatus;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells those who think about starting a chat what they may expect. It costs no socket, and no database. */
@Path("/queue")
@Produces(MediaType.APPLICATION_JSON)
public class QueueStatusResource {
    /** It changes once a second at most. */
    private static final String FOR_A_SECOND = "public, max-age=1";

    private final QueuePositions positions;
    private final QuestionOffer offer;
    private final DeskClock clock;

    @Inject
    QueueStatusResource(QueuePositions positions, QuestionOffer offer, DeskClock clock) {
        this.positions = positions;
        this.offer = offer;
        this.clock = clock;
    }

    /**
     * How the queue stands.
     *
     * @param at        the desk's time of day: a page has no other to compare instants with
     * @param questions whether one is offered to leave a question instead
     */
    public record Answer(@JsonUnwrapped QueueStatus status, Instant at, boolean questions) {}

    /** Whether the rep is there, how many wait, how long the next would, and whether to leave a question rather. */
    @GET
    @NonBlocking
    public RestResponse<Answer> now() {
        QueueStatus status = positions.outlook();
        Instant at = clock.now().wall();
        return RestResponse.ResponseBuilder.ok(new Answer(status, at, offer.isMade(status, at)))
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_SECOND)
                .build();
    }
}
