package com.evilcorp.support.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What every document holds to, whatever its kind. */
final class DocumentRules {
    private static final String LABEL = "app.kubernetes.io/";
    private static final Set<String> OF_OPERATORS = Set.of(
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/ScheduledBackup",
            "barmancloud.cnpg.io/v1/ObjectStore");

    private DocumentRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("every field is one that its kind has", DocumentRules::foreignFields),
                new Rule("every kind is known, and of a version that stays", DocumentRules::foreignKinds),
                new Rule("there are no roles", DocumentRules::roles),
                new Rule("everything is in the one namespace", DocumentRules::elsewhere),
                new Rule("the namespace enforces restricted pods, by a pinned version", DocumentRules::laxNamespaces),
                new Rule("everything has the recommended labels", DocumentRules::unlabelled));
    }

    private static Stream<String> foreignFields(Manifests manifests) {
        return manifests.documents().stream()
                .flatMap(document ->
                        Manifests.model(document).flatMap(type -> Manifests.foreignField(document, type)).stream());
    }

    private static Stream<String> foreignKinds(Manifests manifests) {
        return manifests.documents().stream()
                .filter(document -> Manifests.model(document).isEmpty())
                .map(Manifests::kind)
                .filter(kind -> !kind.startsWith("rbac.authorization.k8s.io/v1/") && !OF_OPERATORS.contains(kind));
    }

    private static Stream<String> roles(Manifests manifests) {
        return manifests.documents().stream()
                .map(Manifests::kind)
                .filter(kind -> kind.startsWith("rbac.authorization.k8s.io/"));
    }

    private static Stream<String> elsewhere(Manifests manifests) {
        List<String> namespaces = manifests
                .all(Namespace.class)
                .map(namespace -> namespace.getMetadata().getName())
                .toList();
        if (namespaces.size() != 1) {
            return Stream.of("namespaces: " + namespaces);
        }
        return manifests.documents().stream()
                .filter(document -> !document.path("kind").asText().equals("Namespace"))
                .filter(document ->
                        !namespaces.contains(document.at("/metadata/namespace").asText()))
                .map(Manifests::nameOf);
    }

    private static Stream<String> laxNamespaces(Manifests manifests) {
        return manifests.all(Namespace.class).flatMap(namespace -> Stream.of("enforce", "warn", "audit")
                .filter(mode -> !isRestricted(namespace.getMetadata().getLabels(), mode)));
    }

    private static boolean isRestricted(Map<String, String> labels, String mode) {
        String label = "pod-security.kubernetes.io/" + mode;
        return "restricted".equals(labels.get(label))
                && labels.getOrDefault(label + "-version", "").matches("v1\\.\\d+");
    }

    /** Config maps are generated, with the label of the whole alone. */
    private static Stream<String> unlabelled(Manifests manifests) {
        return manifests.documents().stream().flatMap(document -> {
            boolean isWhole = Set.of("Namespace", "ConfigMap")
                    .contains(document.path("kind").asText());
            JsonNode labels = document.at("/metadata/labels");
            return (isWhole ? Stream.of("part-of") : Stream.of("part-of", "name"))
                    .filter(label -> labels.path(LABEL + label).asText().isBlank())
                    .map(label -> Manifests.nameOf(document) + " has no " + label);
        });
    }
}
