package com.evilcorp.web.error;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An {@code Accept} header (RFC 9110), as far as it can be read. What cannot counts as not sent. */
final class AcceptedTypes {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String PARAMETER = "\\s*;\\s*" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*\")";
    /** One type, with its parameters. */
    static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "(?:" + PARAMETER + ")*\\s*;?");

    private static final Pattern QUALITY = Pattern.compile(";\\s*[qQ]=([^;\\s]*)");
    private static final Pattern WELL_FORMED_QUALITY = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> DATA = Set.of("application/json", "application/problem+json");

    private final List<String> types;

    private AcceptedTypes(List<String> types) {
        this.types = types;
    }

    /** Reads all such headers of a request. */
    static AcceptedTypes in(List<String> headers) {
        return new AcceptedTypes(headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(type -> TYPE.matcher(type).matches())
                .filter(type -> quality(type).isPresent())
                .toList());
    }

    /** As a header that can be read; nothing if all is accepted. */
    Optional<String> header() {
        return types.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", types));
    }

    /** Whether a browser sent it that is to show a page: it names HTML, and likes JSON no better. */
    boolean prefersPages() {
        double pages = best(PAGES);
        return pages > 0 && pages >= best(DATA);
    }

    private double best(Set<String> of) {
        return types.stream()
                .filter(type -> of.contains(name(type)))
                .map(type -> quality(type).orElse(0.0))
                .collect(Collectors.maxBy(Double::compare))
                .orElse(0.0);
    }

    private static String name(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Double> quality(String type) {
        Matcher stated = QUALITY.matcher(type);
        if (!stated.find()) {
            return Optional.of(1.0);
        }
        return Optional.of(stated.group(1))
                .filter(WELL_FORMED_QUALITY.asMatchPredicate())
                .map(Double::valueOf);
    }
}
