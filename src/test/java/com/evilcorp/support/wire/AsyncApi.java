package com.evilcorp.support.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code docs/asyncapi.yaml} promises to other programs. */
final class AsyncApi {
    private static final JsonNode DOCUMENT = load();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V7,
            factory -> factory.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV7())
                    .keyword(new NonValidationKeyword("components"))
                    .build()));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private AsyncApi() {}

    /** The payload schemas of all messages of an operation, by the type of their frames. */
    static Map<String, JsonNode> payloads(String operation) {
        return messages("/operations/" + operation + "/messages")
                .collect(Collectors.toMap(AsyncApi::type, message -> follow(message.get("payload"))));
    }

    /** Where the messages of all operations are declared. */
    static List<String> sentOrReceived() {
        return items(DOCUMENT.get("operations"))
                .flatMap(operation -> items(operation.get("messages")))
                .map(AsyncApi::reference)
                .map(inChannel -> reference(DOCUMENT.at(inChannel)))
                .toList();
    }

    /** Where the messages of all channels are declared. */
    static List<String> carried() {
        return items(DOCUMENT.get("channels"))
                .flatMap(channel -> items(channel.get("messages")))
                .map(AsyncApi::reference)
                .toList();
    }

    /** All messages that are declared. */
    static List<String> declared() {
        return DOCUMENT.at("/components/messages")
                .propertyStream()
                .map(message -> "/components/messages/" + message.getKey())
                .toList();
    }

    static JsonNode at(String pointer) {
        return DOCUMENT.at(pointer);
    }

    /** What of the frame is against the schema. */
    static Set<ValidationMessage> violations(JsonNode schema, JsonNode frame) {
        ObjectNode root = schema.deepCopy();
        root.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(root, STRICT).validate(frame);
    }

    /** What a schema says, wherever that stands. */
    static JsonNode follow(JsonNode node) {
        return node.has("$ref") ? follow(DOCUMENT.at(reference(node))) : node;
    }

    private static Stream<JsonNode> messages(String pointer) {
        return items(DOCUMENT.at(pointer)).map(AsyncApi::follow);
    }

    private static String type(JsonNode message) {
        return message.get("name").textValue();
    }

    private static String reference(JsonNode node) {
        return node.get("$ref").textValue().substring(1);
    }

    private static Stream<JsonNode> items(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static JsonNode load() {
        try {
            return new YAMLMapper().readTree(Path.of("docs/asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
