package com.evilcorp.support.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A text is a JSON string, never a number that looks like one, and holds whole characters only. */
final class StrictStringDeserializer extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;

    StrictStringDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = json.getText();
        if (hasHalfCharacters(text)) {
            return (String) context.handleWeirdStringValue(String.class, "...", "half a surrogate pair");
        }
        return text;
    }

    static boolean hasHalfCharacters(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
