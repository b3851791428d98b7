package com.evilcorp.support.evaluator.list;

import com.evilcorp.support.evaluator.EvaluatorPages;
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
 * @param via  where they came from, if not from the list
 */
public record ListAddress(Filter filter, SessionOrder order, Optional<PageCursor> page, Optional<SessionSource> via) {
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
                        .findFirst(),
                SessionSource.of(asked));
    }

    /** Sessions that somebody comes to from a page that is not the list. */
    public static ListAddress via(SessionSource source, Filter filter, SessionOrder order) {
        return new ListAddress(filter, order, Optional.empty(), Optional.of(source));
    }

    static SessionOrder order(MultivaluedMap<String, String> asked) {
        return SessionOrder.inAddress(String.join("", asked.getOrDefault(ORDER, List.of())));
    }

    /** The same from another page on. */
    ListAddress from(PageCursor other) {
        return new ListAddress(filter, order, Optional.of(other), via);
    }

    /** What stands behind the question mark, empty for all sessions by date. */
    public String query() {
        return joined(
                asked(),
                page.map(place -> BEHIND + "=" + place).orElse(""),
                via.map(SessionSource::inAddress).orElse(""));
    }

    /** The same with its question mark, as it stands behind a path. */
    public String behind() {
        return on("");
    }

    /** The address of where they came from. */
    public String back() {
        return via.map(source -> behind(source.path(), joined(asked(), source.query())))
                .orElseGet(() -> on(EvaluatorPages.PATH));
    }

    private String asked() {
        return joined(filter.query(), order == SessionOrder.NEWEST ? "" : ORDER + "=" + order.slug());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    }

    private static String behind(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The address of a page about these sessions. */
    public String on(String path) {
        return behind(path, query());
    }
}
