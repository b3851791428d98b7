package com.evilcorp.support.wire;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.web.Ids;
import java.util.UUID;

/** Ids in frames, each of which has to be one. */
public final class FrameIds {
    private FrameIds() {}

    /**
     * The id.
     *
     * @param field what it is called on the wire
     * @throws InvalidInputException when the text is none
     */
    public static UUID require(String field, String text) {
        return Ids.parse(text).orElseThrow(() -> new InvalidInputException("The " + field + " has to be a UUID."));
    }
}
