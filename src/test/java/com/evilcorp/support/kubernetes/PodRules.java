package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What pods may do, and as whom. */
final class PodRules {
    private static final long FIRST_HIGH_ID = 10_000;

    private PodRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                pods("pods run as a high user and group, never as root", PodRules::runsAsHighUser),
                pods("pods have the runtime's seccomp profile", PodRules::hasSeccompProfile),
                pods("pods stay off the host", PodRules::staysOffTheHost),
                pods(
                        "pods are not told of services by variables",
                        workload -> Boolean.FALSE.equals(workload.pod().getEnableServiceLinks())),
                pods("volumes change hands once, not at every start", PodRules::keepsOwnership),
                pods(
                        "few old revisions are kept",
                        workload -> workload.revisionsKept() != null && workload.revisionsKept() <= 5),
                pods("who is alone is not spread", PodRules::isSpreadOnlyIfMany),
                new Rule("every workload has a service account of its own, without a token", PodRules::tokens));
    }

    private static Rule pods(String name, Predicate<Workload> holds) {
        return new Rule(
                name, manifests -> manifests.workloads().filter(holds.negate()).map(Workload::name));
    }

    private static boolean runsAsHighUser(Workload workload) {
        PodSecurityContext context = workload.pod().getSecurityContext();
        return Boolean.TRUE.equals(context.getRunAsNonRoot())
                && isHigh(context.getRunAsUser())
                && isHigh(context.getRunAsGroup())
                && workload.containers()
                        .map(container -> container.getSecurityContext())
                        .allMatch(PodRules::keepsUser);
    }

    private static boolean isHigh(Long id) {
        return id != null && id >= FIRST_HIGH_ID;
    }

    private static boolean keepsUser(SecurityContext own) {
        return own.getRunAsUser() == null && own.getRunAsGroup() == null && own.getRunAsNonRoot() == null;
    }

    private static boolean hasSeccompProfile(Workload workload) {
        return isDefault(workload.pod().getSecurityContext().getSeccompProfile())
                && workload.containers()
                        .map(container -> container.getSecurityContext().getSeccompProfile())
                        .filter(Objects::nonNull)
                        .allMatch(PodRules::isDefault);
    }

    private static boolean isDefault(SeccompProfile profile) {
        return profile != null && "RuntimeDefault".equals(profile.getType());
    }

    private static boolean staysOffTheHost(Workload workload) {
        var pod = workload.pod();
        return Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC())
                        .noneMatch(Boolean.TRUE::equals)
                && pod.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null)
                && workload.containers()
                        .flatMap(container -> container.getPorts().stream())
                        .allMatch(port -> port.getHostPort() == null);
    }

    private static boolean keepsOwnership(Workload workload) {
        PodSecurityContext context = workload.pod().getSecurityContext();
        return isHigh(context.getFsGroup()) && "OnRootMismatch".equals(context.getFsGroupChangePolicy());
    }

    private static boolean isSpreadOnlyIfMany(Workload workload) {
        return workload.replicas() > 1
                || workload.pod().getTopologySpreadConstraints().isEmpty()
                        && workload.pod().getAffinity() == null;
    }

    private static Stream<String> tokens(Manifests manifests) {
        long accounts = manifests
                .workloads()
                .map(workload -> workload.pod().getServiceAccountName())
                .distinct()
                .count();
        Stream<String> shared =
                accounts == manifests.workloads().count() ? Stream.empty() : Stream.of("an account is shared");
        return Stream.concat(shared, manifests.workloads().flatMap(workload -> token(manifests, workload).stream()));
    }

    private static Optional<String> token(Manifests manifests, Workload workload) {
        boolean isWithout = Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken())
                && manifests
                        .all(ServiceAccount.class)
                        .filter(account -> account.getMetadata()
                                .getName()
                                .equals(workload.pod().getServiceAccountName()))
                        .anyMatch(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken()));
        return isWithout ? Optional.empty() : Optional.of(workload.name());
    }
}
