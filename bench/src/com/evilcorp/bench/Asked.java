package com.evilcorp.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that a page had executed, with its values in it.
 *
 * @param setting whether it only says how others are to be executed
 */
record Asked(String sql, boolean setting) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXECUTED =
            Pattern.compile("(?:statement|execute [^:]*):\\s+((?:select|explain|with)\\s.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /**
     * Reads a line of a log in JSON. Pages only read; what begins otherwise frames a transaction, or is the journal's, and is
     * nothing here.
     */
    static Optional<Asked> of(String logged) {
        JsonNode entry = parsed(logged);
        Matcher executed = EXECUTED.matcher(entry.path("message").asText());
        if (!executed.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = values(entry.path("detail").asText());
        String sql = PLACE.matcher(executed.group(1))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
        return Optional.of(new Asked(sql, sql.toLowerCase(Locale.ROOT).startsWith("select set_config(")));
    }

    private static Map<String, String> values(String detail) {
        Map<String, String> values = new HashMap<>();
        VALUE.matcher(detail).results().forEach((MatchResult value) -> values.put(value.group(1), value.group(2)));
        return values;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
