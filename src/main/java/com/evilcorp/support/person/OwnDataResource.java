package com.evilcorp.support.person;

import com.evilcorp.web.BearerToken;
import com.evilcorp.web.Ids;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.Redirects;
import com.evilcorp.web.error.ErrorMessages;
import com.evilcorp.web.error.RefusedException;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Gives customers what is kept of them, and of whoever else sits at their browser. */
@Path("/my-data")
public class OwnDataResource {
    private static final String SCRIPT = "own-data";

    private final PersonReader people;
    private final LanguageNegotiation language;
    private final Bundle bundle;

    @Inject
    OwnDataResource(PersonReader people, LanguageNegotiation language, Bundle bundle) {
        this.people = people;
        this.language = language;
        this.bundle = bundle;
    }

    /** Leads to the script that has a browser save it: most chats never need it. */
    @GET
    @Path("saving.js")
    @NonBlocking
    public Response saving() {
        return Redirects.temporary(URI.create(bundle.script(SCRIPT)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /**
     * All that is kept of the browser of a session.
     *
     * @param authorization with the token of that session
     * @throws RefusedException without it
     */
    @GET
    @Path("{session}")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public PersonData ownData(
            @PathParam("session") String session,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return Ids.parse(session)
                .flatMap(id -> BearerToken.in(authorization).map(token -> people.ownData(id, token)))
                .flatMap(found -> found.await().indefinitely())
                .orElseThrow(() -> new RefusedException(
                        Response.Status.UNAUTHORIZED,
                        language.words(ErrorMessages.class).tokenMissing()));
    }
}
