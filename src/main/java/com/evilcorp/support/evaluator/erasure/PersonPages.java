package com.evilcorp.support.evaluator.erasure;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.SharesConnections;
import com.evilcorp.support.evaluator.ViewZone;
import com.evilcorp.support.evaluator.list.ListAddress;
import com.evilcorp.support.person.Person;
import com.evilcorp.support.person.PersonData;
import com.evilcorp.support.person.PersonErasure;
import com.evilcorp.support.person.PersonReader;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * All that is kept of the browser of a session: shown, taken along, and erased after asking. What the rest of the address asks for
 * is the list that the session is read from.
 */
@Path(EvaluatorPages.PATH)
@Blocking
@SharesConnections
public class PersonPages {
    private static final Logger LOG = Logger.getLogger(PersonPages.class);

    /**
     * @param session that they are known by
     * @param behind  what the addresses of that session go on with behind its path
     * @param isLive  whether one of their sessions goes on, so that nothing can be erased yet
     * @param complete whether that is all there is
     */
    record OnePerson(
            UUID session, String behind, boolean isLive, boolean complete, int sessions, int orders, int questions)
            implements TemplateInstance {}

    private final PersonReader people;
    private final PersonErasure erasure;
    private final ViewZone zone;

    @Inject
    PersonPages(PersonReader people, PersonErasure erasure, ViewZone zone) {
        this.people = people;
        this.erasure = erasure;
        this.zone = zone;
    }

    /** How much there is, and whether it is to be erased. */
    @GET
    @Path("{id}/person")
    @Produces(EvaluatorPages.HTML)
    public TemplateInstance page(@PathParam("id") String id, @Context UriInfo address) {
        return page(find(id), list(address));
    }

    /** All of it, as JSON. */
    @GET
    @Path("{id}/person.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response data(@PathParam("id") String id) {
        return Response.ok(people.read(find(id)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person.json\"")
                .build();
    }

    /** Erases all of it. While one of their sessions goes on that is refused. */
    @POST
    @Path("{id}/person/erasure")
    @Produces(EvaluatorPages.HTML)
    public Response erase(@PathParam("id") String id, @Context UriInfo address) {
        Person person = find(id);
        if (erasure.isLive(person)) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(person, list(address)))
                    .type(EvaluatorPages.HTML)
                    .build();
        }
        erasure.erase(person);
        LOG.infof("All of the browser of session %s was erased", person.session());
        return Redirects.seeOther(URI.create(list(address).on(EvaluatorPages.PATH + "/" + person.session())))
                .build();
    }

    private OnePerson page(Person person, ListAddress list) {
        PersonData data = people.read(person);
        return new OnePerson(
                person.session(),
                list.behind(),
                erasure.isLive(person),
                data.complete(),
                data.sessions().size(),
                data.orders().size(),
                data.questions().size());
    }

    private ListAddress list(UriInfo address) {
        return ListAddress.of(address.getQueryParameters(), zone.zone());
    }

    private Person find(String id) {
        return people.of(EvaluatorPages.sessionId(id)).orElseThrow(() -> new NotFoundException("transcript"));
    }
}
