package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the desk starts, shows that it lives, and stops. */
final class RunningRules {
    private static final String ANNOTATION = "support.evilcorp.example/";
    private static final String MANAGEMENT = "management";
    private static final int MANAGEMENT_PORT = 9000;
    /** In which a program on a JVM is started and has migrated the schema. */
    private static final int STANDBY_SECONDS = 15;

    private RunningRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("startup, liveness and readiness are probed, each in its own way", RunningRules::unprobed),
                desk("liveness and readiness leave the database alone, and it is said why", RunningRules::isAliveAlone),
                desk("probes and metrics are on the management port", RunningRules::isWatchedByManagement),
                desk("whoever scrapes the desk has its alerts", RunningRules::isLookedAfter),
                desk("there is one desk, replaced or relieved by a standby, and it is said why", RunningRules::isOne),
                desk("a stop has more time than it takes", RunningRules::hasTimeToStop),
                new Rule("before a stop pods sleep by themselves, for want of a shell", RunningRules::unslept),
                desk("the desk itself says goodbye to its sockets", RunningRules::saysGoodbye),
                desk("a node that vanished is given up soon", RunningRules::leavesDeadNodes),
                desk("a node can be drained", RunningRules::canBeDrained),
                new Rule("every setting is one that the service has", RunningRules::unknownSettings));
    }

    private static Rule desk(String name, Predicate<Manifests> holds) {
        return new Rule(name, manifests -> holds.test(manifests) ? Stream.empty() : Stream.of(Workload.DESK));
    }

    private static Stream<String> unprobed(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> !workload.isJob())
                .flatMap(workload -> workload.pod().getContainers().stream())
                .filter(container -> !isProbed(container))
                .map(Container::getName);
    }

    private static boolean isProbed(Container container) {
        List<Probe> probes = Stream.of(
                        container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .filter(Objects::nonNull)
                .toList();
        return probes.size() == 3
                && probes.stream().allMatch(probe -> asksNamedPort(probe, container))
                && !asksTheSame(container.getLivenessProbe(), container.getReadinessProbe());
    }

    private static boolean asksNamedPort(Probe probe, Container container) {
        if (probe.getExec() != null) {
            return true;
        }
        IntOrString port = probe.getHttpGet() != null
                ? probe.getHttpGet().getPort()
                : probe.getTcpSocket().getPort();
        return container.getPorts().stream().anyMatch(known -> known.getName().equals(port.getStrVal()));
    }

    private static boolean asksTheSame(Probe one, Probe other) {
        return Objects.equals(one.getHttpGet(), other.getHttpGet())
                && Objects.equals(one.getTcpSocket(), other.getTcpSocket())
                && Objects.equals(one.getExec(), other.getExec());
    }

    private static Container container(Manifests manifests) {
        return manifests.desk().pod().getContainers().get(0);
    }

    private static String path(Probe probe) {
        return probe == null || probe.getHttpGet() == null
                ? ""
                : probe.getHttpGet().getPath();
    }

    /** Quarkus would make the database a part of being ready, if it were not told otherwise. */
    private static boolean isAliveAlone(Manifests manifests) {
        String asksDatabase = manifests
                .settings()
                .given("QUARKUS_DATASOURCE_HEALTH_ENABLED")
                .orElse(Settings.own("quarkus.datasource.health.enabled"));
        return !path(container(manifests).getLivenessProbe()).equals("/q/health")
                && asksDatabase.equals("false")
                && isSaid(manifests, "readiness");
    }

    private static boolean isSaid(Manifests manifests, String about) {
        return !manifests
                .desk()
                .annotations()
                .getOrDefault(ANNOTATION + about, "")
                .isBlank();
    }

    private static boolean isWatchedByManagement(Manifests manifests) {
        Container desk = container(manifests);
        boolean isDeclared = desk.getPorts().stream()
                .anyMatch(port -> port.getName().equals(MANAGEMENT) && port.getContainerPort() == MANAGEMENT_PORT);
        boolean isProbed = Stream.of(desk.getStartupProbe(), desk.getLivenessProbe(), desk.getReadinessProbe())
                .filter(Objects::nonNull)
                .map(Probe::getHttpGet)
                .allMatch(RunningRules::isManagement);
        boolean isMeasured = manifests
                .all(ServiceMonitor.class)
                .flatMap(monitor -> monitor.getSpec().getEndpoints().stream())
                .allMatch(endpoint -> MANAGEMENT.equals(endpoint.getPort())
                        && endpoint.getPath().equals("/q/metrics"));
        return isDeclared && isProbed && isMeasured;
    }

    private static boolean isLookedAfter(Manifests manifests) {
        return manifests.all(ServiceMonitor.class).findAny().isEmpty()
                || manifests.all(PrometheusRule.class).findAny().isPresent();
    }

    private static boolean isManagement(HTTPGetAction asked) {
        return asked != null
                && MANAGEMENT.equals(asked.getPort().getStrVal())
                && asked.getPath().startsWith("/q/health/");
    }

    private static boolean isOne(Manifests manifests) {
        return manifests
                .all(Deployment.class)
                .map(Deployment::getSpec)
                .allMatch(spec -> spec.getReplicas() == 1
                        && (isReplaced(spec.getStrategy()) || isRelieved(spec.getStrategy(), manifests))
                        && isSaid(manifests, "one-replica")
                        && isSaid(manifests, "recreate"));
    }

    private static boolean isReplaced(DeploymentStrategy strategy) {
        return strategy.getType().equals("Recreate");
    }

    /** Its successor, which is not ready while it serves, has the time to stand by. */
    private static boolean isRelieved(DeploymentStrategy strategy, Manifests manifests) {
        IntOrString one = new IntOrString(1);
        return strategy.getRollingUpdate() != null
                && one.equals(strategy.getRollingUpdate().getMaxSurge())
                && one.equals(strategy.getRollingUpdate().getMaxUnavailable())
                && slept(manifests) >= STANDBY_SECONDS
                && isSaid(manifests, "rolling");
    }

    private static long slept(Manifests manifests) {
        LifecycleHandler before = container(manifests).getLifecycle().getPreStop();
        return before == null || before.getSleep() == null
                ? 0
                : before.getSleep().getSeconds();
    }

    private static boolean hasTimeToStop(Manifests manifests) {
        Settings settings = manifests.settings();
        Duration needed = Duration.ofSeconds(slept(manifests))
                .plus(settings.support("SUPPORT_JOURNAL_STOP_TIMEOUT"))
                .plus(settings.support("SUPPORT_JOURNAL_GOODBYE_TIMEOUT"));
        return Duration.ofSeconds(manifests.desk().pod().getTerminationGracePeriodSeconds())
                        .compareTo(needed)
                > 0;
    }

    private static Stream<String> unslept(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> workload.containers()
                        .map(Container::getLifecycle)
                        .noneMatch(lifecycle -> lifecycle != null
                                && lifecycle.getPreStop() != null
                                && lifecycle.getPreStop().getSleep() != null))
                .filter(workload -> workload.isDesk()
                        || workload.containers().anyMatch(container -> container.getLifecycle() != null))
                .map(Workload::name);
    }

    private static boolean saysGoodbye(Manifests manifests) {
        return manifests
                .settings()
                .given("QUARKUS_SHUTDOWN_DELAY_ENABLED")
                .orElse(Settings.own("quarkus.shutdown.delay-enabled"))
                .equals("true");
    }

    private static boolean leavesDeadNodes(Manifests manifests) {
        return Stream.of("unreachable", "not-ready").allMatch(state -> manifests.desk().pod().getTolerations().stream()
                .anyMatch(toleration -> toleration.getKey().equals("node.kubernetes.io/" + state)
                        && "NoExecute".equals(toleration.getEffect())
                        && toleration.getTolerationSeconds() != null
                        && toleration.getTolerationSeconds() <= 60));
    }

    private static boolean canBeDrained(Manifests manifests) {
        List<PodDisruptionBudget> budgets = manifests
                .all(PodDisruptionBudget.class)
                .filter(budget -> manifests
                        .desk()
                        .labels()
                        .entrySet()
                        .containsAll(
                                budget.getSpec().getSelector().getMatchLabels().entrySet()))
                .toList();
        return budgets.size() == 1
                && budgets.stream()
                        .map(PodDisruptionBudget::getSpec)
                        .allMatch(spec -> spec.getMinAvailable() == null
                                && new IntOrString(1).equals(spec.getMaxUnavailable())
                                && "AlwaysAllow".equals(spec.getUnhealthyPodEvictionPolicy()));
    }

    /** Quarkus' own are those that the overlays need; another has to be written down here, and so be looked up. */
    private static Stream<String> unknownSettings(Manifests manifests) {
        Set<String> quarkus = Set.of(
                "PGPASSFILE",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_DATASOURCE_HEALTH_ENABLED",
                "QUARKUS_SHUTDOWN_DELAY_ENABLED",
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES");
        return manifests.settings().environment().keySet().stream()
                .filter(key -> !quarkus.contains(key) && !Settings.SUPPORT.containsKey(key));
    }
}
