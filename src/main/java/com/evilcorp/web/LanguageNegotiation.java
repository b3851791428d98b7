package com.evilcorp.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Whoever the present request is answered to. */
@RequestScoped
public class LanguageNegotiation {
    private final CurrentVertxRequest request;
    private Optional<Language> language = Optional.empty();

    @Inject
    LanguageNegotiation(CurrentVertxRequest request) {
        this.request = request;
    }

    /** What they read, by what their browser accepts. An answer for which this was asked says so in its headers. */
    public Language language() {
        Language accepted = language.orElseGet(
                () -> Language.accepted(request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        language = Optional.of(accepted);
        return accepted;
    }

    /** The messages of a bundle, in that language. */
    public <W> W words(Class<W> bundle) {
        return language().words(bundle);
    }

    boolean wasAsked() {
        return language.isPresent();
    }
}
