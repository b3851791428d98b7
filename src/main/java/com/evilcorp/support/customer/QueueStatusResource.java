package com.evilcorp.support.customer;

import com.evilcorp.support.relay.QueuePositions;
import com.evilcorp.support.relay.QueueStatus;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells those who think about starting a chat what they may expect. It costs no socket, and no database. */
@Path("/queue")
@Produces(MediaType.APPLICATION_JSON)
public class QueueStatusResource {
    /** It changes once a second at most. */
    private static final String FOR_A_SECOND = "public, max-age=1";

    private final QueuePositions positions;

    @Inject
    QueueStatusResource(QueuePositions positions) {
        this.positions = positions;
    }

    /** Whether the rep is there, how many wait, and how long the next would. */
    @GET
    @NonBlocking
    public RestResponse<QueueStatus> now() {
        return RestResponse.ResponseBuilder.ok(positions.outlook())
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_SECOND)
                .build();
    }
}
