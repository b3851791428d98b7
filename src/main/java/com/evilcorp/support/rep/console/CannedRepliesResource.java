package com.evilcorp.support.rep.console;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.error.RefusedException;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The canned replies. The console makes their ids, so that what got lost can be sent again. */
@Path("/support/replies")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CannedRepliesResource {
    /** What a reply is to be from now on. */
    public record Wording(
            @Nullable String shortcut, @Nullable String text, @Nullable Map<String, String> translations) {}

    private final ConsoleQueries queries;

    private final LanguageNegotiation language;

    @Inject
    CannedRepliesResource(ConsoleQueries queries, LanguageNegotiation language) {
        this.language = language;
        this.queries = queries;
    }

    /** All of them, by their shortcuts. */
    @GET
    public List<ConsoleReply> all() {
        return queries.replies().await().indefinitely();
    }

    /** Keeps one, new or changed: 400 if it is out of bounds, 409 if its shortcut stands for another, or there are too many. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void keep(@PathParam("id") UUID id, @Nullable Wording wording) {
        switch (queries.keep(checked(id, wording)).await().indefinitely()) {
            case KEPT -> {}
            case SHORTCUT_TAKEN -> throw new RefusedException(Response.Status.CONFLICT, words().shortcutTaken());
            case FULL -> throw new RefusedException(Response.Status.CONFLICT, words().tooManyReplies());
        }
    }

    /** Counts that one was picked. */
    @POST
    @Path("{id}/uses")
    public void use(@PathParam("id") UUID id) {
        if (!queries.use(id).await().indefinitely()) {
            throw new NotFoundException("reply");
        }
    }

    /** Forgets one. */
    @DELETE
    @Path("{id}")
    public void forget(@PathParam("id") UUID id) {
        if (!queries.forget(id).await().indefinitely()) {
            throw new NotFoundException("reply");
        }
    }

    private ConsoleMessages words() {
        return language.words(ConsoleMessages.class);
    }

    private ConsoleReply checked(UUID id, @Nullable Wording wording) {
        if (wording == null) {
            throw new RefusedException(Response.Status.BAD_REQUEST, "A reply has a shortcut and a text.");
        }
        if (!ConsoleReply.isShortcut(wording.shortcut())) {
            throw new RefusedException(Response.Status.BAD_REQUEST, words().shortcutBounds());
        }
        try {
            return ConsoleReply.of(id, wording.shortcut(), wording.text(), wording.translations());
        } catch (InvalidInputException e) {
            throw new RefusedException(Response.Status.BAD_REQUEST, e.getMessage());
        }
    }
}
