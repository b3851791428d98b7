package com.evilcorp.support.transcript;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** One session, to be read by the evaluator: as a page, or as plain text. */
@Path("/transcripts")
@Blocking
public class StoryPages {
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    record Page(Story story) implements TemplateInstance {}

    record Plain(Story story) implements TemplateInstance {}

    private final Stories stories;

    @Inject
    StoryPages(Stories stories) {
        this.stories = stories;
    }

    /** The whole story, as a page. */
    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@PathParam("id") String id) {
        return new Page(find(id));
    }

    /** The same as plain text, for who asks for that. */
    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response text(@PathParam("id") String id) {
        // Handed over as a template, it would lose its character set.
        return Response.ok(new Plain(find(id)).render(), TEXT).build();
    }

    /** The same as plain text, at an address of its own. */
    @GET
    @Path("{id}.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response file(@PathParam("id") String id) {
        return text(id);
    }

    private Story find(String id) {
        return stories.of(parse(id)).orElseThrow(() -> new NotFoundException("transcript"));
    }

    /**
     * The id of a session.
     *
     * @throws NotFoundException if it cannot be one
     */
    static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("transcript", e);
        }
    }
}
