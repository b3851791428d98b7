package com.evilcorp.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids that a browser sends: UUIDs in their usual form, which {@link UUID#fromString} is less strict about. */
public final class Ids {
    /** As a regular expression. */
    public static final String FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Ids() {}

    /** The id, unless the text is none, or there is no text. */
    public static Optional<UUID> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(id -> PATTERN.matcher(id).matches())
                .map(UUID::fromString);
    }
}
