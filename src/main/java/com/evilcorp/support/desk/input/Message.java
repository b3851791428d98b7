package com.evilcorp.support.desk.input;

import java.util.Optional;
import java.util.UUID;

/**
 * What a customer means to say.
 *
 * @param text    may be missing where there is a picture
 * @param picture one that was brought before
 */
public record Message(Optional<Text> text, Optional<UUID> picture) {

    /** Text alone. */
    public static Message of(Text text) {
        return new Message(Optional.of(text), Optional.empty());
    }

    /**
     * Text, which may be blank beside a picture.
     *
     * @throws InvalidInputException when it is out of bounds
     */
    public static Message of(String text, Optional<UUID> picture) {
        return new Message(picture.isPresent() ? Text.optional(text) : Optional.of(new Text(text)), picture);
    }

    /** The text, empty where there is none. */
    public String words() {
        return text.map(Text::value).orElse("");
    }
}
