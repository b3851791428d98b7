package com.evilcorp.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

/** Whoever the present request is answered to. */
@RequestScoped
public class RequestLanguage {
    private final CurrentVertxRequest request;
    private Language language;

    @Inject
    RequestLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    /** What they read, by what their browser accepts. An answer for which this was asked says so in its headers. */
    public Language language() {
        if (language == null) {
            language = Language.accepted(request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return language;
    }

    /** The messages of a bundle, in that language. */
    public <W> W words(Class<W> bundle) {
        return language().words(bundle);
    }

    boolean wasAsked() {
        return language != null;
    }
}
