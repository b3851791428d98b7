package com.evilcorp.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Has every page speak its reader's language, and every answer that is worded in one say which. */
@Singleton
public class LocaleFilter {
    /** What template extensions get the page's {@link Language} by. */
    public static final String ATTRIBUTE = "language";

    private final LanguageNegotiation reader;

    @Inject
    LocaleFilter(LanguageNegotiation reader) {
        this.reader = reader;
    }

    void teach(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::speak);
    }

    private void speak(TemplateInstance page) {
        // What is rendered for nobody in particular is in the default language.
        Language language = Arc.container().requestContext().isActive() ? reader.language() : Language.ENGLISH;
        page.setLocale(language.locale());
        page.setAttribute(ATTRIBUTE, language);
    }

    /** Takes the header away from the framework, which reads it too, and fails at one that cannot be read. */
    @ServerRequestFilter(preMatching = true)
    public void keep(ContainerRequestContext request) {
        request.getHeaders().remove(HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** Late, as response filters go: a page is rendered by one of them. */
    @ServerResponseFilter(priority = Priorities.HEADER_DECORATOR)
    public void declare(ContainerResponseContext response) {
        if (reader.wasAsked()) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, reader.language().tag());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
