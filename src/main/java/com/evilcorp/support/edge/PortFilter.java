package com.evilcorp.support.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Keeps staff and customers apart by port, where staff have one: neither port knows the other's paths. A proxy's list of
 * paths is no wall, since a connection that it has switched to another protocol asks for whatever it likes.
 */
@ApplicationScoped
public class PortFilter {
    private static final int ORDER = 900;
    /** A path that nothing is at, so that what is hidden is answered like what is not there. */
    private static final String NOWHERE = "/nothing-here";

    private static final List<String> STAFF = List.of("/support", "/transcripts", "/ws/rep");
    private static final List<String> ASSETS = List.of("/static", "/favicon.svg", "/pictures");

    private final StaffPort staff;

    @Inject
    PortFilter(StaffPort staff) {
        this.staff = staff;
    }

    void guard(@Observes Filters filters) {
        if (staff.number().isPresent()) {
            filters.register(this::pass, ORDER);
        }
    }

    private void pass(RoutingContext request) {
        int port = request.request().localAddress().port();
        String path = request.normalizedPath();
        boolean known =
                staff.number().orElseThrow() == port ? isStaffs(path) || isAmong(ASSETS, path) : !isStaffs(path);
        if (known || path.equals(NOWHERE)) {
            request.next();
        } else {
            request.reroute(NOWHERE);
        }
    }

    /** Whether that path is for staff alone. */
    public static boolean isStaffs(String path) {
        return isAmong(STAFF, path);
    }

    private static boolean isAmong(List<String> roots, String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
