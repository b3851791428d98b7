package com.evilcorp.support.wire;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a record looks like on the wire, to be held to the schema that describes it. */
final class FrameShape {
    private static final Map<Class<?>, String> JSON_TYPES = Map.of(
            String.class, "string",
            UUID.class, "string",
            Instant.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer");

    private FrameShape() {}

    static List<RecordComponent> components(Class<?> record) {
        return List.of(record.getRecordComponents());
    }

    /** What a component is called on the wire. */
    static String field(RecordComponent component) {
        return name(component.getAccessor(), component.getName());
    }

    static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class;
    }

    /** What the constants of an enum are called on the wire. */
    static Set<String> words(Class<?> constants) {
        return Arrays.stream(constants.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> name(constant, constant.getName()))
                .collect(Collectors.toSet());
    }

    /** Fails unless both have the same fields, the same of them required, down to what is nested in them. */
    static void isDescribed(String where, Class<?> record, JsonNode schema) {
        assertThat(fields(components(record).stream()))
                .as("fields of %s, record and schema", where)
                .isEqualTo(schema.path("properties")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !isTag(name, schema))
                        .collect(Collectors.toSet()));
        assertThat(fields(components(record).stream().filter(not(FrameShape::isOptional))))
                .as("required fields of %s, record and schema", where)
                .isEqualTo(texts(schema.path("required"))
                        .filter(name -> !isTag(name, schema))
                        .collect(Collectors.toSet()));
        components(record)
                .forEach(component -> isDescribed(
                        where + "." + field(component),
                        component.getGenericType(),
                        AsyncApi.follow(schema.path("properties").path(field(component)))));
    }

    private static void isDescribed(String where, Type type, JsonNode schema) {
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            isDescribed(where, optional.getActualTypeArguments()[0], schema);
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertThat(schema.path("type").asText()).as(where).isEqualTo("array");
            isDescribed(where + "[]", list.getActualTypeArguments()[0], AsyncApi.follow(schema.path("items")));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            assertThat(schema.path("type").asText()).as(where).isEqualTo("object");
            isDescribed(where, record, schema);
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            assertThat(texts(schema.path("enum"))).as(where).isNotEmpty().isSubsetOf(words(constants));
        } else if (!schema.path("const").isTextual() || type != String.class) {
            assertThat(schema.path("type").asText()).as(where).isEqualTo(JSON_TYPES.get(type));
        }
    }

    /** What names a kind of frame is no field of its record. */
    private static boolean isTag(String name, JsonNode schema) {
        return name.equals("type") && schema.path("properties").path(name).has("const");
    }

    static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue);
    }

    private static Set<String> fields(Stream<RecordComponent> components) {
        return components.map(FrameShape::field).collect(Collectors.toSet());
    }

    private static String name(AnnotatedElement element, String otherwise) {
        return Optional.ofNullable(element.getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(otherwise);
    }
}
