package com.evilcorp.support.kubernetes;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of one rendering, as the types that Kubernetes knows. */
final class Manifests {
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            entry("v1/Namespace", Namespace.class),
            entry("v1/ConfigMap", ConfigMap.class),
            entry("v1/Secret", Secret.class),
            entry("v1/Service", Service.class),
            entry("v1/ServiceAccount", ServiceAccount.class),
            entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            entry("apps/v1/Deployment", Deployment.class),
            entry("apps/v1/StatefulSet", StatefulSet.class),
            entry("batch/v1/CronJob", CronJob.class),
            entry("networking.k8s.io/v1/Ingress", Ingress.class),
            entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
            entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class));

    private static final ObjectMapper LENIENT =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The types would put what they do not know into a map of further properties; here it is an error. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private final String name;
    private final List<ObjectNode> documents;
    private final List<HasMetadata> typed;

    Manifests(String name, List<ObjectNode> documents) {
        this.name = name;
        this.documents = documents;
        typed = documents.stream()
                .flatMap(document -> model(document).map(type -> read(document, type)).stream())
                .<HasMetadata>map(type -> type)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    boolean isDev() {
        return name.startsWith("dev");
    }

    List<ObjectNode> documents() {
        return documents;
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return typed.stream().filter(type::isInstance).map(type::cast);
    }

    boolean has(Class<? extends HasMetadata> type, String called) {
        return all(type).anyMatch(document -> document.getMetadata().getName().equals(called));
    }

    Stream<Workload> workloads() {
        return Stream.of(
                        all(Deployment.class).map(Workload::of),
                        all(StatefulSet.class).map(Workload::of),
                        all(CronJob.class).map(Workload::of))
                .flatMap(workloads -> workloads);
    }

    Workload desk() {
        return workloads()
                .filter(Workload::isDesk)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no desk"));
    }

    /** The CloudNativePG cluster, which no library has a type for. */
    Stream<ObjectNode> databaseClusters() {
        return documents("postgresql.cnpg.io/v1/Cluster");
    }

    /** Those of a kind that no library has a type for. */
    Stream<ObjectNode> documents(String ofKind) {
        return documents.stream().filter(document -> kind(document).equals(ofKind));
    }

    /** The labels of all pods there will be, those that an operator makes included. */
    Stream<Map<String, String>> pods() {
        return Stream.concat(
                workloads().map(Workload::labels),
                databaseClusters().map(cluster -> Map.of("cnpg.io/cluster", nameOf(cluster))));
    }

    /** The environment that the desk is given by its config maps. */
    Settings settings() {
        return new Settings(desk().containers()
                .flatMap(container -> container.getEnvFrom().stream())
                .filter(source -> source.getConfigMapRef() != null)
                .flatMap(source -> configMap(source.getConfigMapRef().getName()).stream())
                .map(ConfigMap::getData)
                .findFirst()
                .orElse(Map.of()));
    }

    Optional<ConfigMap> configMap(String called) {
        return all(ConfigMap.class)
                .filter(map -> map.getMetadata().getName().equals(called))
                .findFirst();
    }

    static String kind(JsonNode document) {
        return document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
    }

    static String nameOf(JsonNode document) {
        return document.at("/metadata/name").asText();
    }

    static Optional<Class<? extends HasMetadata>> model(JsonNode document) {
        return Optional.ofNullable(KINDS.get(kind(document)));
    }

    /** Says which field is not one of its kind. */
    static Optional<String> foreignField(ObjectNode document, Class<? extends HasMetadata> type) {
        try {
            STRICT.treeToValue(document, type);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }

    private static HasMetadata read(ObjectNode document, Class<? extends HasMetadata> type) {
        try {
            return LENIENT.treeToValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
