package com.evilcorp.support.customer;

import com.evilcorp.web.Redirects;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The one address of the chat's script that a page needs to know, whatever version it leads to. */
@Path("/support-chat.js")
public class ChatScript {
    private static final String NAME = "chat";

    private final Bundle bundle;

    @Inject
    ChatScript(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Leads to the script of this version, which learns from its own address which style belongs to it. */
    @GET
    @NonBlocking
    public Response script() {
        return Redirects.temporary(URI.create(bundle.script(NAME) + "?style=" + bundle.style(NAME)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Whether this path is that of the script, or of the style. */
    boolean consistsOf(String path) {
        return path.equals("/support-chat.js") || path.equals(bundle.script(NAME)) || path.equals(bundle.style(NAME));
    }
}
