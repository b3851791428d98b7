package com.evilcorp.support.wire;

import com.evilcorp.support.desk.InvalidInputException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids that a client makes: UUIDs in their usual form, which {@link UUID#fromString} is less strict about. */
public final class Ids {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id, unless the text is none. */
    public static Optional<UUID> parse(String text) {
        return Optional.of(text).filter(id -> FORM.matcher(id).matches()).map(UUID::fromString);
    }

    /**
     * The id.
     *
     * @param field what it is called on the wire
     * @throws InvalidInputException when the text is none
     */
    public static UUID require(String field, String text) {
        return parse(text).orElseThrow(() -> new InvalidInputException("The " + field + " has to be a UUID."));
    }
}
