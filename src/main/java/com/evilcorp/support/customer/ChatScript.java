package com.evilcorp.support.customer;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.web.Redirects;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The one address of the chat's script that a page needs to know, whatever version it leads to. */
@Path(ChatScript.PATH)
@Singleton
@Named("chatScript")
public class ChatScript {
    static final String PATH = "/support-chat.js";
    private static final String NAME = "chat";
    private static final String PICTURES = "pictures";

    private final Bundle bundle;
    private final boolean takesPictures;

    @Inject
    ChatScript(Bundle bundle, SupportConfig config) {
        this.bundle = bundle;
        this.takesPictures = config.pictures().enabled();
    }

    /**
     * The address of the script of this version. It names the style that belongs to it, the script of pictures, and whether they may
     * be brought.
     */
    public String address() {
        return bundle.script(NAME) + "?style=" + bundle.style(NAME) + "&pictures=" + bundle.script(PICTURES)
                + (takesPictures ? "&bring" : "");
    }

    /** Leads to the script of this version, which learns from its own address what belongs to it. */
    @GET
    @NonBlocking
    public Response script() {
        return Redirects.temporary(URI.create(address()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Whether this path is that of the script, or of what belongs to it. */
    boolean consistsOf(String path) {
        return path.equals(PATH)
                || path.equals(bundle.script(NAME))
                || path.equals(bundle.script(PICTURES))
                || path.equals(bundle.style(NAME));
    }
}
