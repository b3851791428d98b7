package com.evilcorp.support.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** How frames are written and read: strictly in what is known, and ignoring what is not. */
public final class Wire {
    private static final Set<String> HAVE_IDS = Set.of("say", "note");
    /** An id longer than this is nobody's, and is not sent back. */
    private static final int LONGEST_ID = 100;

    private static final String NO_OBJECT = "A frame is one JSON object, and this is none.";
    private static final String WRONG_TYPE = "A field of this frame is of the wrong type.";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new StrictStringDeserializer())
                    .addSerializer(Instant.class, new Milliseconds()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            // What is not optional has to be there.
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL))
            .withConfigOverride(
                    Optional.class, optional -> optional.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET)))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Wire() {}

    /** A frame as it is sent. */
    public static String write(Frame frame) {
        try {
            return MAPPER.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A frame that cannot be written: " + frame.getClass(), e);
        }
    }

    /**
     * A frame as it was sent.
     *
     * @throws MalformedFrameException with a message for the sender, when it is none
     */
    public static <T> T read(String json, Class<T> kind) throws MalformedFrameException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            // Jackson would also take an array of a type and a frame.
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedFrameException(NO_OBJECT);
            }
            return MAPPER.readValue(parser, kind);
        } catch (InvalidTypeIdException e) {
            throw new MalformedFrameException("The type of this frame is missing or unknown.", e);
        } catch (InvalidNullException e) {
            throw new MalformedFrameException("A field of this frame is missing.", e);
        } catch (MismatchedInputException e) {
            throw new MalformedFrameException(e.getPath().isEmpty() ? NO_OBJECT : WRONG_TYPE, e);
        } catch (IOException e) {
            throw new MalformedFrameException(
                    e.getCause() instanceof InputCoercionException ? WRONG_TYPE : NO_OBJECT, e);
        }
    }

    /** The id of a {@code say} or a {@code note}, as far as it can be made out, so that its sender learns which was not taken. */
    public static Optional<String> lineId(String json) {
        try {
            JsonNode frame = MAPPER.readTree(json);
            return Optional.of(frame)
                    .filter(node -> HAVE_IDS.contains(node.path("type").asText()))
                    .map(node -> node.path("id"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .filter(id -> id.length() <= LONGEST_ID && !StrictStringDeserializer.hasHalfCharacters(id));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** ISO-8601 in UTC, always with three digits of a second. */
    private static final class Milliseconds extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1;
        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(FORMAT.format(value));
        }
    }
}
