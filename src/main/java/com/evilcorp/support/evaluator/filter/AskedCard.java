package com.evilcorp.support.evaluator.filter;

import java.util.Optional;

/**
 * The scorecard that sessions are asked for by, as it stands in an address: {@code 2}, or {@code 2-tone} for what was scored on one
 * of its criteria.
 *
 * @param version   of the card, 1 to 9,999; there need not be one
 * @param criterion the slug of the criterion, if one is asked for
 */
public record AskedCard(int version, Optional<String> criterion) {
    private static final String FORM = "[1-9][0-9]{0,3}(-[a-z][a-z0-9]{0,39})?";

    /** What was scored on a criterion. */
    public static AskedCard of(int version, String criterion) {
        return new AskedCard(version, Optional.of(criterion));
    }

    /** Whatever was reviewed with a card. */
    public static AskedCard of(int version) {
        return new AskedCard(version, Optional.empty());
    }

    static Optional<String> read(String text) {
        return Optional.of(text).filter(value -> value.matches(FORM));
    }

    static AskedCard of(String value) {
        String[] parts = value.split("-", 2);
        return new AskedCard(Integer.parseInt(parts[0]), parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
    }

    /** As it stands in an address. */
    public String slug() {
        return version + criterion.map(slug -> "-" + slug).orElse("");
    }
}
