package com.evilcorp.support.evaluator.list;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.ViewFormat;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a session was come by, if not on the list: as {@code via=comments&said=refund} in its address, so that there is a way back.
 *
 * @param page   that named it
 * @param query  what that page is asked for besides sessions and their order, as it stands in an address; empty for nothing
 * @param sample that the session belongs to, if it was drawn
 */
public record SessionSource(Page page, String query, Optional<DrawnSample> sample) {
    private static final String VIA = "via";

    /** A page that names sessions. */
    public enum Page {
        COMMENTS("said"),
        SAMPLE("n", "seed", "upTo"),
        WHAT_IF("day", "change", "at"),
        WORTH_READING;

        // Of List.of, which is never changed.
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> parameters;

        Page(String... parameters) {
            this.parameters = List.of(parameters);
        }

        private String slug() {
            return ViewFormat.slug(this);
        }
    }

    /** The page that the address of a session names, if it names one. */
    static Optional<SessionSource> of(Map<String, List<String>> asked) {
        return Arrays.stream(Page.values())
                .filter(page -> asked.getOrDefault(VIA, List.of()).contains(page.slug()))
                .findFirst()
                .map(page -> of(page, asked));
    }

    /** A page, and what it is asked for. */
    public static SessionSource of(Page page, Map<String, List<String>> asked) {
        return new SessionSource(
                page,
                page.parameters.stream()
                        .flatMap(name -> asked.getOrDefault(name, List.of()).stream()
                                .filter(value -> !value.isBlank())
                                .limit(1)
                                .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&")),
                page == Page.SAMPLE ? DrawnSample.of(asked) : Optional.empty());
    }

    /** The page that it was come by on. */
    String path() {
        return EvaluatorPages.PATH + "/" + page.slug();
    }

    /** As it stands in the address of a session. */
    String inAddress() {
        return VIA + "=" + page.slug() + (query.isEmpty() ? "" : "&" + query);
    }
}
