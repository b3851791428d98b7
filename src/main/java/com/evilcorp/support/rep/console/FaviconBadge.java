package com.evilcorp.support.rep.console;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The console's icon with the number of those who wait on it. It is drawn here, as the pages' policy lets browsers load
 * pictures from this host and nothing that a script made.
 */
@Path("/support/waiting")
public class FaviconBadge {
    private static final int MOST_SHOWN = 99;
    private static final int SECONDS_KEPT = 86_400;

    private static final String PICTURE =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" role="img">
              <title>%1$s waiting</title>
              <path fill="#c8102e" stroke="#17120f" stroke-width="2" stroke-linejoin="round" d="M4 1.5c.5 4 2.5 6.5 6 \
            7.5h12c3.5-1 5.5-3.5 6-7.5 2.5 4 2.5 8 .5 11l1 15.5c0 1.5-1 2.5-2.5 2.5h-22C3.5 30.5 2.5 29.5 2.5 28l1-15.5c-2-3\
            -2-7 .5-11z"/>
              <text x="16" y="27" fill="#fff" font-family="sans-serif" font-weight="bold" font-size="%2$d" \
            text-anchor="middle">%1$s</text>
            </svg>
            """;

    /** The icon for that many; past 99 it says 99+. */
    @GET
    @Path("{count: [0-9]{1,6}}.svg")
    @NonBlocking
    public Response of(@PathParam("count") int count) {
        String number = count > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(count);
        int size = 24 - 4 * number.length();
        return Response.ok(PICTURE.formatted(number, size), "image/svg+xml")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + SECONDS_KEPT)
                .build();
    }
}
