package com.evilcorp.support.rep.console;

import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.rep.ToRep;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What the console shows beside the chats: what is known of a customer, and how the shift goes. */
@Path("/support")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ConsoleResource {
    private final SupportDesk desk;
    private final ConsoleQueries queries;
    private final Clock clock;

    @Inject
    ConsoleResource(SupportDesk desk, ConsoleQueries queries, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.clock = clock;
    }

    /** The sessions that the customer of this one had before in the same browser; none, if the session is not known. */
    @GET
    @Path("sessions/{session}/earlier")
    public PreviousSessions earlier(@PathParam("session") UUID session) {
        return desk.sessions()
                .visitorOf(session)
                .map(visitor -> queries.earlier(visitor, session).await().indefinitely())
                .orElse(PreviousSessions.NONE);
    }

    /** What the rep has on file about a session; nothing, if it is not known. */
    @GET
    @Path("sessions/{session}/file")
    public SessionFilingView file(@PathParam("session") UUID session) {
        return queries.file(session).await().indefinitely();
    }

    /** What the customer of a session has said while it waits; none, if it does not. */
    @GET
    @Path("sessions/{session}/lines")
    public List<ToRep.Said> lines(@PathParam("session") UUID session) {
        return desk.sessions().linesOfWaiting(session).stream()
                .map(ToRep.Said::of)
                .toList();
    }

    /** How the shift goes; no content while nobody holds the seat. */
    @GET
    @Path("shift")
    public RestResponse<ShiftStatistics> shift() {
        return queries.shift(clock.instant())
                .await()
                .indefinitely()
                .map(RestResponse::ok)
                .orElseGet(RestResponse::noContent);
    }
}
