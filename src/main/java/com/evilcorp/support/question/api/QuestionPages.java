package com.evilcorp.support.question.api;

import com.evilcorp.support.passphrase.WordList;
import com.evilcorp.web.CachedPage;
import com.evilcorp.web.Language;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.Redirects;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;

/** The page that six words are brought to, and the lists that help to type them. Both show nothing of anybody. */
@Path("/questions")
public class QuestionPages {
    record Questions() implements TemplateInstance {}

    private static final String LEAVE = "leave";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final CachedPage page = new CachedPage(Questions::new);
    private final LanguageNegotiation language;
    private final Bundle bundle;

    @Inject
    QuestionPages(LanguageNegotiation language, Bundle bundle) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The page. The words are typed there, or come in the fragment of its address, which no browser sends. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @NonBlocking
    public RestResponse<String> questions() {
        return RestResponse.ResponseBuilder.ok(page.text(language))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Leads to the script that leaves a question: most pages that could need it never do. */
    @GET
    @Path("leaving.js")
    @NonBlocking
    public Response leaving() {
        return Redirects.temporary(URI.create(bundle.script(LEAVE)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** All words of a language, one a line. */
    @GET
    @Path("words/{language}.txt")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @NonBlocking
    public RestResponse<String> words(@PathParam("language") String tag) {
        Language wanted = Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(tag))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return RestResponse.ResponseBuilder.ok(
                        String.join("\n", WordList.of(wanted).words()))
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_DAY)
                .build();
    }
}
