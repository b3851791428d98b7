package com.evilcorp.support.customer;

import com.evilcorp.support.relay.Outlook;
import com.evilcorp.support.relay.Places;
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
public class QueueOutlook {
    /** It changes once a second at most. */
    private static final String FOR_A_SECOND = "public, max-age=1";

    private final Places places;

    @Inject
    QueueOutlook(Places places) {
        this.places = places;
    }

    /** Whether the rep is there, how many wait, and how long the next would. */
    @GET
    @NonBlocking
    public RestResponse<Outlook> now() {
        return RestResponse.ResponseBuilder.ok(places.outlook())
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_SECOND)
                .build();
    }
}
