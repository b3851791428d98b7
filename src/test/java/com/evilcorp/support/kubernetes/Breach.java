package com.evilcorp.support.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something done to good manifests, of which one rule has to complain, as written down in {@code breaches.yaml}.
 *
 * @param in the rendering it is done to
 * @param document kind and name, the latter without the hash of a generated one; null to add a document
 * @param at where in the document, or several places joined by "&"; null for the document itself
 * @param put what is put there; null to take out what is there
 */
record Breach(String in, String document, String at, JsonNode put) {
    private static final Path FILE = Path.of("src/test/resources/kubernetes/breaches.yaml");

    /** By the name of the rule that they break. */
    static Map<String, List<Breach>> all() {
        try {
            return Kustomize.YAML.readValue(FILE.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifests commit() {
        List<ObjectNode> good = Rendering.named(in).documents();
        List<ObjectNode> documents = new ArrayList<>();
        good.forEach(document -> documents.add(document.deepCopy()));
        if (document == null) {
            documents.add((ObjectNode) put);
        } else if (at == null) {
            documents.remove(find(documents));
        } else {
            ObjectNode found = find(documents);
            places().forEach(place -> change(found, place));
        }
        if (documents.equals(good)) {
            throw new IllegalStateException(this + " changes nothing");
        }
        return new Manifests(in, documents);
    }

    private Stream<JsonPointer> places() {
        return Stream.of(at.split("&"))
                .map(place -> place.replaceFirst("^pod", "/spec/template/spec")
                        .replaceFirst("^container", "/spec/template/spec/containers/0"))
                .map(JsonPointer::compile);
    }

    private ObjectNode find(List<ObjectNode> documents) {
        return documents.stream()
                .filter(candidate -> (candidate.path("kind").asText() + "/" + Manifests.nameOf(candidate))
                        .matches(document + "(-[a-z0-9]{10})?"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(in + " has no " + document));
    }

    private void change(ObjectNode found, JsonPointer place) {
        String last = place.last().getMatchingProperty();
        if (found.at(place.head()) instanceof ArrayNode list) {
            changeItem(list, last);
        } else if (put == null) {
            ((ObjectNode) found.at(place.head())).remove(last);
        } else {
            found.withObject(place.head()).set(last, put);
        }
    }

    private void changeItem(ArrayNode list, String index) {
        if (index.equals("-")) {
            list.add(put);
        } else if (put == null) {
            list.remove(Integer.parseInt(index));
        } else {
            list.set(Integer.parseInt(index), put);
        }
    }

    @Override
    public String toString() {
        String what = document == null ? "one more document" : at == null ? document : document + " " + at;
        return in + ", " + what + (put == null ? " gone" : ": " + put);
    }
}
