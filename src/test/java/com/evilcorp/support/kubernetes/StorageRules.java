package com.evilcorp.support.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where what was said is kept. */
final class StorageRules {
    private static final Set<String> CLUSTER_FIELDS =
            Set.of("instances", "imageName", "bootstrap", "postgresql", "affinity", "storage", "resources", "plugins");

    private StorageRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("a stateful set has its headless service", StorageRules::serviceless),
                new Rule("a volume is one pod's, and outlives its set", StorageRules::fleeting),
                new Rule("PostgreSQL 18 has its volume where it looks for it", StorageRules::misplaced),
                new Rule("the database cluster commits to two instances on two nodes", StorageRules::forgetful),
                new Rule("the database cluster has the fields that its kind has", StorageRules::unknownFields),
                new Rule("the desk asks the database that was made for it", StorageRules::wrongDatabase));
    }

    private static Stream<String> serviceless(Manifests manifests) {
        return manifests
                .all(StatefulSet.class)
                .filter(set -> manifests
                        .all(Service.class)
                        .noneMatch(service -> service.getMetadata()
                                        .getName()
                                        .equals(set.getSpec().getServiceName())
                                && "None".equals(service.getSpec().getClusterIP())))
                .map(set -> set.getMetadata().getName());
    }

    private static Stream<String> fleeting(Manifests manifests) {
        return manifests
                .all(StatefulSet.class)
                .filter(set -> {
                    var retention = set.getSpec().getPersistentVolumeClaimRetentionPolicy();
                    var claims = set.getSpec().getVolumeClaimTemplates();
                    return retention == null
                            || !"Retain".equals(retention.getWhenDeleted())
                            || !"Retain".equals(retention.getWhenScaled())
                            || claims.isEmpty()
                            || !claims.stream()
                                    .allMatch(claim ->
                                            claim.getSpec().getAccessModes().equals(List.of("ReadWriteOncePod")));
                })
                .map(set -> set.getMetadata().getName());
    }

    private static Stream<String> misplaced(Manifests manifests) {
        return manifests
                .all(StatefulSet.class)
                .filter(set -> set.getSpec().getTemplate().getSpec().getContainers().stream()
                        .filter(container -> container.getImage().contains("/postgres:18"))
                        .noneMatch(container -> container.getVolumeMounts().stream()
                                .filter(mount -> set.getSpec().getVolumeClaimTemplates().stream()
                                        .anyMatch(claim ->
                                                claim.getMetadata().getName().equals(mount.getName())))
                                .map(VolumeMount::getMountPath)
                                .toList()
                                .equals(List.of("/var/lib/postgresql"))))
                .map(set -> set.getMetadata().getName());
    }

    private static Stream<String> forgetful(Manifests manifests) {
        return manifests
                .databaseClusters()
                .filter(cluster -> cluster.at("/spec/instances").asInt() < 3
                        || cluster.at("/spec/postgresql/synchronous/number").asInt() < 1
                        || !cluster.at("/spec/postgresql/synchronous/dataDurability")
                                .asText()
                                .equals("required")
                        || !cluster.at("/spec/affinity/enablePodAntiAffinity").asBoolean()
                        || !cluster.at("/spec/affinity/topologyKey").asText().equals("kubernetes.io/hostname"))
                .map(Manifests::nameOf);
    }

    private static Stream<String> unknownFields(Manifests manifests) {
        return manifests.databaseClusters().flatMap(cluster -> {
            Set<String> fields = new TreeSet<>();
            cluster.path("spec").fieldNames().forEachRemaining(fields::add);
            fields.removeAll(CLUSTER_FIELDS);
            return fields.stream();
        });
    }

    private static Stream<String> wrongDatabase(Manifests manifests) {
        Settings settings = manifests.settings();
        String url = settings.given("QUARKUS_DATASOURCE_JDBC_URL").orElse("");
        return manifests
                .databaseClusters()
                .filter(cluster -> !url.startsWith("jdbc:postgresql://" + Manifests.nameOf(cluster) + "-rw:5432/"
                                + text(cluster, "database") + "?")
                        || !settings.given("QUARKUS_DATASOURCE_USERNAME")
                                .orElse("")
                                .equals(text(cluster, "owner")))
                .map(cluster -> Manifests.nameOf(cluster) + " is not " + url);
    }

    private static String text(ObjectNode cluster, String field) {
        return cluster.at("/spec/bootstrap/initdb/" + field).asText();
    }
}
