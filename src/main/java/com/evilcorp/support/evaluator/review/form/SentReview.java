package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.web.Ids;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of a review's form, as a browser sends them. */
public record SentReview(MultivaluedMap<String, String> fields) {
    String field(String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    /** Who sends them, in which filling in of the form. */
    public ReviewForms.Sender sender() {
        return new ReviewForms.Sender(
                Ids.parse(field("view")).orElseGet(UUID::randomUUID),
                Optional.of(field("scorecard"))
                        .filter(version -> version.matches("[1-9][0-9]{0,8}"))
                        .map(Integer::valueOf),
                Initials.typed(field("rater")));
    }

    /** What the controls show, by their names. */
    public Map<String, String> values() {
        return fields.keySet().stream().collect(Collectors.toMap(name -> name, name -> cleaned(field(name))));
    }

    /** One of the fields, with line breaks as they are kept. */
    static String cleaned(String value) {
        return value.replace("\r\n", "\n").strip();
    }
}
