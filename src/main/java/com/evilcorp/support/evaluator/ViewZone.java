package com.evilcorp.support.evaluator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time zone that whoever asks goes by: that of the address, else the one that they asked for last, else UTC. */
@RequestScoped
public class ViewZone {
    /** Of the address, and of the cookie that remembers it. */
    public static final String NAME = "zone";

    /** What those go by who ask for nothing else. */
    public static final ZoneId USUAL = ZoneId.of("UTC");

    /** Java knows some more, which PostgreSQL does not. */
    private static final Pattern KNOWN_EVERYWHERE = Pattern.compile("UTC|(?!SystemV)[A-Za-z]+(?:/[A-Za-z0-9_+-]+)+");

    private final UriInfo address;
    private final HttpHeaders headers;

    @Inject
    ViewZone(@Context UriInfo address, @Context HttpHeaders headers) {
        this.address = address;
        this.headers = headers;
    }

    /** A zone by its name in the time zone database of IANA, as {@code Europe/Madrid}. */
    public static Optional<ZoneId> parse(String name) {
        return Optional.of(name)
                .filter(known -> KNOWN_EVERYWHERE.matcher(known).matches())
                .filter(known -> ZoneId.getAvailableZoneIds().contains(known))
                .map(ZoneId::of);
    }

    public ZoneId zone() {
        return asked().or(this::remembered).orElse(USUAL);
    }

    /** What the address asks for and the cookie does not remember yet. */
    Optional<ZoneId> toBeRemembered() {
        return asked().filter(zone -> !zone.equals(remembered().orElse(USUAL)));
    }

    private Optional<ZoneId> asked() {
        return address.getQueryParameters().getOrDefault(NAME, List.of()).stream()
                .flatMap(name -> parse(name).stream())
                .findFirst();
    }

    private Optional<ZoneId> remembered() {
        return Stream.ofNullable(headers.getCookies().get(NAME))
                .map(Cookie::getValue)
                .flatMap(name -> parse(name).stream())
                .findFirst();
    }
}
