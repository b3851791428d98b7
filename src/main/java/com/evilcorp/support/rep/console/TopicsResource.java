package com.evilcorp.support.rep.console;

import static java.util.Objects.requireNonNullElse;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.TopicSlug;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.error.RefusedException;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sessions may be about. */
@Path("/support/topics")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TopicsResource {
    /** What a topic is to be from now on. */
    public record Wording(@Nullable String title, @Nullable String keywords) {}

    private final TopicQueries queries;
    private final LanguageNegotiation language;

    @Inject
    TopicsResource(TopicQueries queries, LanguageNegotiation language) {
        this.queries = queries;
        this.language = language;
    }

    /** All of them, by their titles. */
    @GET
    public List<ConsoleTopic> all() {
        return queries.all().await().indefinitely();
    }

    /** Keeps one, new or changed: 400 if it is out of bounds, 409 if there are as many as there may be. */
    @PUT
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void keep(@PathParam("slug") String slug, @Nullable Wording wording) {
        if (!queries.keep(checked(slug, wording)).await().indefinitely()) {
            throw new RefusedException(Response.Status.CONFLICT, words().tooManyTopics());
        }
    }

    /** Forgets one. Sessions that were about it keep its slug. */
    @DELETE
    @Path("{slug}")
    public void forget(@PathParam("slug") String slug) {
        if (!TopicSlug.isSlug(slug) || !queries.forget(slug).await().indefinitely()) {
            throw new NotFoundException("topic");
        }
    }

    private ConsoleTopic checked(String slug, @Nullable Wording wording) {
        Wording given = requireNonNullElse(wording, new Wording(null, null));
        try {
            return new ConsoleTopic(
                    slug, requireNonNullElse(given.title(), ""), requireNonNullElse(given.keywords(), ""));
        } catch (InvalidInputException e) {
            throw new RefusedException(Response.Status.BAD_REQUEST, words().topicBounds());
        }
    }

    private ConsoleMessages words() {
        return language.words(ConsoleMessages.class);
    }
}
