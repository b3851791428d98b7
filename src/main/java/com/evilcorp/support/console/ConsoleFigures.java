package com.evilcorp.support.console;

import com.evilcorp.support.desk.SupportDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;

/** What the console shows beside the chats: what is known of a customer, and how the shift goes. */
@Path("/support")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ConsoleFigures {
    private final SupportDesk desk;
    private final ConsoleBook book;
    private final Clock clock;

    @Inject
    ConsoleFigures(SupportDesk desk, ConsoleBook book, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    /** The sessions that the customer of this one had before in the same browser; none, if the session is not known. */
    @GET
    @Path("sessions/{session}/earlier")
    public Earlier earlier(@PathParam("session") UUID session) {
        return desk.visitorOf(session)
                .map(visitor -> book.earlier(visitor, session).await().indefinitely())
                .orElse(Earlier.NONE);
    }

    /** How the shift goes; no content while nobody holds the seat. */
    @GET
    @Path("shift")
    public ShiftFigures shift() {
        return book.shift(clock.instant()).await().indefinitely().orElse(null);
    }
}
