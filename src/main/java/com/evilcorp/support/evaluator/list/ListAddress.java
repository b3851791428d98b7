package com.evilcorp.support.evaluator.list;

import com.evilcorp.support.evaluator.filter.Filter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which sessions somebody goes through, and in which order. The address of each of them carries that on, so that there is a way
 * back, on to the next one, and to what was looked for.
 *
 * @param page behind what the page begins that they came from; nothing for the first
 */
public record ListAddress(Filter filter, SessionOrder order, Optional<PageCursor> page) {
    static final String ORDER = "order";
    static final String BEHIND = "before";

    /**
     * What an address asks for; what makes no sense in it is left out.
     *
     * @param zone where it names none
     */
    public static ListAddress of(MultivaluedMap<String, String> asked, ZoneId zone) {
        return new ListAddress(
                Filter.of(asked, (parameter, value) -> {}).in(zone),
                order(asked),
                asked.getOrDefault(BEHIND, List.of()).stream()
                        .flatMap(text -> PageCursor.read(text).stream())
                        .findFirst());
    }

    static SessionOrder order(MultivaluedMap<String, String> asked) {
        return SessionOrder.inAddress(String.join("", asked.getOrDefault(ORDER, List.of())));
    }

    /** The same from another page on. */
    ListAddress from(PageCursor other) {
        return new ListAddress(filter, order, Optional.of(other));
    }

    /** What stands behind the question mark, empty for all sessions by date. */
    public String query() {
        return Stream.of(
                        filter.query(),
                        order == SessionOrder.NEWEST ? "" : ORDER + "=" + order.slug(),
                        page.map(place -> BEHIND + "=" + place).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The address of a page about these sessions. */
    public String on(String path) {
        return query().isEmpty() ? path : path + "?" + query();
    }
}
