package com.evilcorp.support.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What containers may do, what they are made of, and what they may use up. */
final class ContainerRules {
    private static final String NAME_AND_TAG = "[^@]*[^@:/]:(?!latest(@|$))[\\w][\\w.-]{0,127}";
    private static final String DIGEST = "@sha256:[0-9a-f]{64}";
    private static final String WHY_NO_DIGEST = "support.evilcorp.example/image-digest";

    private ContainerRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                containers(
                        "no container gains privileges",
                        container -> Boolean.FALSE.equals(
                                        container.getSecurityContext().getAllowPrivilegeEscalation())
                                && Boolean.FALSE.equals(
                                        container.getSecurityContext().getPrivileged())),
                containers("every container drops all capabilities", ContainerRules::dropsCapabilities),
                containers(
                        "root file systems are read-only",
                        container -> Boolean.TRUE.equals(
                                container.getSecurityContext().getReadOnlyRootFilesystem())),
                new Rule("what has to be written has a bounded place", ContainerRules::unboundedScratch),
                new Rule("images have a tag, never latest, and a digest or a word on why not", ContainerRules::images),
                new Rule("CPU and memory are bounded, memory as requested", ContainerRules::unboundedUse),
                new Rule("local disk is bounded, with room for all scratch", ContainerRules::unboundedDisk),
                new Rule("no environment key is set twice", ContainerRules::doubledKeys));
    }

    private static Rule containers(String name, Predicate<Container> holds) {
        return new Rule(name, manifests -> manifests
                .workloads()
                .flatMap(Workload::containers)
                .filter(holds.negate())
                .map(Container::getName));
    }

    private static boolean dropsCapabilities(Container container) {
        Capabilities capabilities = container.getSecurityContext().getCapabilities();
        return capabilities != null
                && capabilities.getDrop().equals(List.of("ALL"))
                && capabilities.getAdd().isEmpty();
    }

    private static Stream<String> unboundedScratch(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> {
            Stream<String> unbounded = workload.volumes().stream()
                    .filter(volume -> volume.getEmptyDir() != null)
                    .filter(volume -> volume.getEmptyDir().getSizeLimit() == null)
                    .map(volume -> volume.getName() + " has no limit");
            Set<String> needed = workload.isPostgres() ? Set.of("/tmp", "/var/run/postgresql") : Set.of("/tmp");
            Stream<String> missing = needed.stream()
                    .filter(path -> workload.volumes().stream()
                            .filter(volume -> volume.getEmptyDir() != null)
                            .flatMap(workload::mountsOf)
                            .map(VolumeMount::getMountPath)
                            .noneMatch(path::equals))
                    .map(path -> workload.name() + " cannot write to " + path);
            return Stream.concat(unbounded, missing);
        });
    }

    private static Stream<String> images(Manifests manifests) {
        Stream<String> ofPods = manifests.workloads().flatMap(workload -> workload.containers()
                .map(Container::getImage)
                .filter(image -> !isNamedWell(image, workload.annotations().getOrDefault(WHY_NO_DIGEST, ""))));
        Stream<String> ofClusters = manifests
                .databaseClusters()
                .filter(cluster -> !isNamedWell(
                        cluster.at("/spec/imageName").asText(),
                        cluster.at("/metadata/annotations").path(WHY_NO_DIGEST).asText()))
                .map(Manifests::nameOf);
        return Stream.concat(ofPods, ofClusters);
    }

    private static boolean isNamedWell(String image, String whyNoDigest) {
        return image.matches(NAME_AND_TAG + DIGEST) || image.matches(NAME_AND_TAG) && !whyNoDigest.isBlank();
    }

    private static Stream<String> unboundedUse(Manifests manifests) {
        Stream<String> containers = manifests
                .workloads()
                .flatMap(Workload::containers)
                .filter(container -> {
                    var resources = container.getResources();
                    return !isBounded(resources.getRequests(), resources.getLimits());
                })
                .map(Container::getName);
        Stream<String> clusters = manifests
                .databaseClusters()
                .filter(cluster -> !isBounded(
                        quantities(cluster.at("/spec/resources/requests")),
                        quantities(cluster.at("/spec/resources/limits"))))
                .map(Manifests::nameOf);
        return Stream.concat(containers, clusters);
    }

    private static Map<String, Quantity> quantities(JsonNode resources) {
        return Kustomize.YAML.convertValue(
                resources.isObject() ? resources : Map.of(),
                Kustomize.YAML.getTypeFactory().constructMapType(Map.class, String.class, Quantity.class));
    }

    private static boolean isBounded(Map<String, Quantity> requests, Map<String, Quantity> limits) {
        return requests != null
                && limits != null
                && requests.keySet().containsAll(Set.of("cpu", "memory"))
                && limits.containsKey("cpu")
                && requests.get("memory").equals(limits.get("memory"));
    }

    private static Stream<String> unboundedDisk(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> {
                    BigDecimal scratch = workload.volumes().stream()
                            .filter(volume -> volume.getEmptyDir() != null)
                            .map(volume -> volume.getEmptyDir().getSizeLimit())
                            .filter(Objects::nonNull)
                            .map(Quantity::getAmountInBytes)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    return !workload.containers().allMatch(container -> hasDisk(container, scratch));
                })
                .map(Workload::name);
    }

    private static boolean hasDisk(Container container, BigDecimal scratch) {
        Quantity request = container.getResources().getRequests().get("ephemeral-storage");
        Quantity limit = container.getResources().getLimits().get("ephemeral-storage");
        return request != null
                && limit != null
                && Quantity.getAmountInBytes(limit).compareTo(scratch) > 0;
    }

    private static Stream<String> doubledKeys(Manifests manifests) {
        return manifests.workloads().flatMap(Workload::containers).flatMap(container -> {
            Set<String> seen = new HashSet<>();
            Stream<String> fromMaps = container.getEnvFrom().stream()
                    .filter(source -> source.getConfigMapRef() != null)
                    .flatMap(source ->
                            manifests.configMap(source.getConfigMapRef().getName()).stream())
                    .flatMap(map -> map.getData().keySet().stream());
            return Stream.concat(container.getEnv().stream().map(EnvVar::getName), fromMaps)
                    .filter(key -> !seen.add(key));
        });
    }
}
