package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what pods mount and read is there. */
final class MountRules {
    private static final String README = readme();

    private MountRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("what pods mount and read is here, or asked for in the README", MountRules::missing),
                new Rule("development needs nothing from outside: one command is all", MountRules::needed));
    }

    private static Stream<String> missing(Manifests manifests) {
        Stream<String> maps = configMapsUsed(manifests).filter(name -> !manifests.has(ConfigMap.class, name));
        Stream<String> keys = manifests.workloads().flatMap(workload -> workload.volumes().stream()
                .filter(volume -> volume.getConfigMap() != null)
                .flatMap(volume -> workload.mountsOf(volume)
                        .map(mount -> mount.getSubPath())
                        .filter(Objects::nonNull)
                        .filter(key -> manifests
                                .configMap(volume.getConfigMap().getName())
                                .filter(map -> map.getData().containsKey(key))
                                .isEmpty())));
        Stream<String> volumes = manifests.workloads().flatMap(MountRules::unknownVolumes);
        Stream<String> secrets = secretsFromOutside(manifests).filter(name -> !README.contains("`" + name + "`"));
        return Stream.of(maps, keys, volumes, secrets).flatMap(complaints -> complaints);
    }

    private static Stream<String> configMapsUsed(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> Stream.concat(
                        workload.containers()
                                .flatMap(container -> container.getEnvFrom().stream())
                                .filter(source -> source.getConfigMapRef() != null)
                                .map(source -> source.getConfigMapRef().getName()),
                        workload.volumes().stream()
                                .filter(volume -> volume.getConfigMap() != null)
                                .map(volume -> volume.getConfigMap().getName())));
    }

    private static Stream<String> unknownVolumes(Workload workload) {
        Set<String> known = workload.volumes().stream().map(Volume::getName).collect(Collectors.toSet());
        if (workload.owner() instanceof StatefulSet set) {
            set.getSpec()
                    .getVolumeClaimTemplates()
                    .forEach(claim -> known.add(claim.getMetadata().getName()));
        }
        return workload.containers()
                .map(Container::getVolumeMounts)
                .flatMap(mounts -> mounts.stream())
                .map(mount -> mount.getName())
                .filter(name -> !known.contains(name));
    }

    private static Stream<String> secretsUsed(Manifests manifests) {
        Stream<String> mounted = manifests
                .workloads()
                .flatMap(workload -> workload.volumes().stream())
                .flatMap(volume -> volume.getSecret() != null
                        ? Stream.of(volume.getSecret().getSecretName())
                        : volume.getProjected() == null
                                ? Stream.empty()
                                : volume.getProjected().getSources().stream()
                                        .filter(source -> source.getSecret() != null)
                                        .map(source -> source.getSecret().getName()));
        Stream<String> certificates = manifests
                .all(Ingress.class)
                .flatMap(ingress -> ingress.getSpec().getTls().stream())
                .map(IngressTLS::getSecretName)
                .filter(Objects::nonNull);
        return Stream.concat(mounted, certificates);
    }

    private static Stream<String> needed(Manifests manifests) {
        return manifests.isDev()
                ? secretsFromOutside(manifests).filter(name -> isNeeded(manifests, name))
                : Stream.empty();
    }

    private static boolean isNeeded(Manifests manifests, String secret) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.volumes().stream())
                .filter(volume -> volume.getSecret() != null
                        && secret.equals(volume.getSecret().getSecretName()))
                .noneMatch(volume -> Boolean.TRUE.equals(volume.getSecret().getOptional()));
    }

    /** The operator of a database cluster makes that one's Secrets. */
    private static Stream<String> secretsFromOutside(Manifests manifests) {
        return secretsUsed(manifests)
                .filter(name -> manifests.databaseClusters().noneMatch(cluster -> Set.of("-app", "-ca").stream()
                        .map(suffix -> Manifests.nameOf(cluster) + suffix)
                        .anyMatch(name::equals)));
    }

    private static String readme() {
        try {
            return Files.readString(Rendering.SOURCES.resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
