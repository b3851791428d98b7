package com.evilcorp.support.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All frames that go one way over one socket: their records, their examples and their description, which are held to each
 * other.
 */
public final class Direction {
    /** What both sides are sent. */
    private static final List<Class<?>> COMMON =
            List.of(Asked.class, Problem.class, Pong.class, Seen.class, Typing.class);
    /** Reads frames that the service only writes, and nothing that their records do not know. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .build();

    private final Class<?> kind;
    private final Map<String, Class<?>> records;
    private final List<Golden> examples;
    private final Map<String, JsonNode> payloads;

    private Direction(Class<?> kind, Map<String, Class<?>> records, String examples, String operation) {
        this.kind = kind;
        this.records = records;
        this.examples = Golden.in(examples);
        this.payloads = AsyncApi.payloads(operation);
    }

    /** What the service reads. */
    public static Direction received(Class<?> kind, String examples, String operation) {
        Map<String, Class<?>> records = Arrays.stream(
                        kind.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
        assertThat(records.values()).containsExactlyInAnyOrder(kind.getPermittedSubclasses());
        return new Direction(kind, records, examples, operation);
    }

    /** What the service writes. */
    public static Direction sent(Class<? extends Frame> kind, String examples, String operation) {
        Map<String, Class<?>> records = Stream.concat(Arrays.stream(kind.getPermittedSubclasses()), COMMON.stream())
                .collect(Collectors.toMap(
                        record -> record.getAnnotation(JsonTypeName.class).value(), Function.identity()));
        return new Direction(kind, records, examples, operation);
    }

    public Stream<Golden> examples() {
        return examples.stream();
    }

    /** The types of all frames. */
    public Stream<String> types() {
        return records.keySet().stream().sorted();
    }

    public void recordsHaveMessagesAndExamplesAndNoneIsLeftOver() {
        assertThat(payloads.keySet()).as("messages").isEqualTo(records.keySet());
        assertThat(examples().map(Golden::type).collect(Collectors.toSet()))
                .as("types with an example")
                .isEqualTo(records.keySet());
        assertThat(examples).allSatisfy(example -> assertThat(example.file())
                .startsWith(example.type() + ".")
                .endsWith(".json"));
    }

    public void isDescribed(String type) {
        JsonNode schema = payloads.get(type);
        assertThat(schema.at("/properties/type/const").textValue()).isEqualTo(type);
        assertThat(FrameShape.texts(schema.path("required"))).contains("type");
        FrameShape.isDescribed(type, records.get(type), schema);
    }

    /** An optional field that no example lacks, or none has, would not be held to anything. */
    public void isShownWithAndWithoutEachField(String type) {
        List<Golden> variants =
                examples().filter(example -> example.type().equals(type)).toList();
        FrameShape.components(records.get(type)).forEach(component -> {
            String field = FrameShape.field(component);
            assertThat(variants).as("with " + field).anyMatch(example -> example.has(field));
            if (FrameShape.isOptional(component)) {
                assertThat(variants).as("without " + field).anyMatch(example -> !example.has(field));
            }
        });
    }

    public void isAsDescribed(Golden example) {
        assertThat(AsyncApi.violations(payloads.get(example.type()), example.frame()))
                .isEmpty();
    }

    public void isReadInFull(Golden example) throws MalformedFrameException {
        Object frame = Wire.read(example.json(), kind);
        assertThat(frame).isInstanceOf(records.get(example.type()));
        ObjectNode values = MAPPER.createObjectNode().put("type", example.type());
        for (RecordComponent component : FrameShape.components(frame.getClass())) {
            value(component, frame).ifPresent(value -> values.putPOJO(FrameShape.field(component), value));
        }
        assertThat(unordered(values)).isEqualTo(unordered(example.frame()));
    }

    /** What the fields hold is of their type, or it is no frame. */
    public void isHeldToItsFields(Golden example) {
        for (RecordComponent component : FrameShape.components(records.get(example.type()))) {
            String field = FrameShape.field(component);
            if (!FrameShape.isOptional(component)) {
                isMalformed(example.copy().without(field));
                isMalformed(example.copy().putNull(field));
            }
            isMalformed(example.copy().put(field, true));
            isMalformed(example.copy().put(field, 4.5));
            isMalformed(example.copy().set(field, example.frame()));
            isMalformed(example.copy()
                    .set(field, MAPPER.createArrayNode().add(example.frame().path(field))));
        }
    }

    private void isMalformed(JsonNode frame) {
        assertThatThrownBy(() -> Wire.read(frame.toString(), kind))
                .as(frame.toString())
                .isInstanceOf(MalformedFrameException.class);
    }

    public void isWrittenToTheLetter(Golden example) throws Exception {
        Object frame = MAPPER.readValue(example.json(), records.get(example.type()));
        assertThat(Wire.write((Frame) frame)).isEqualTo(example.json()).startsWith("{\"type\":");
    }

    @Override
    public String toString() {
        return kind.getSimpleName();
    }

    private static Optional<?> value(RecordComponent component, Object frame) {
        try {
            Object value = component.getAccessor().invoke(frame);
            return value instanceof Optional<?> optional ? optional : Optional.of(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> unordered(JsonNode fields) {
        return fields.propertyStream().map(Object::toString).collect(Collectors.toSet());
    }
}
