package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That selectors, ports and ways in lead somewhere. */
final class ReferenceRules {
    private ReferenceRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("every selector hits something", ReferenceRules::selectsNobody),
                new Rule("no selector carries a version", ReferenceRules::versioned),
                new Rule(
                        "services are for inside the cluster, and lead to ports that pods have",
                        ReferenceRules::services),
                new Rule("port names are short and plain", ReferenceRules::longPorts),
                new Rule("every way in has its service behind it", ReferenceRules::dangling));
    }

    private static Stream<String> selectsNobody(Manifests manifests) {
        Stream<String> ofPods = selectors(manifests)
                .filter(selector -> manifests.pods().noneMatch(pod -> Selection.means(selector, pod)))
                .map(Object::toString);
        Stream<String> ofServices = manifests
                .all(ServiceMonitor.class)
                .filter(monitor -> manifests
                        .all(Service.class)
                        .noneMatch(service -> Selection.means(
                                        monitor.getSpec().getSelector(),
                                        service.getMetadata().getLabels())
                                && monitor.getSpec().getEndpoints().stream()
                                        .allMatch(endpoint -> hasPort(service, endpoint.getPort()))))
                .map(monitor -> monitor.getMetadata().getName());
        return Stream.concat(ofPods, ofServices);
    }

    /** All that mean pods of this namespace. */
    private static Stream<Map<String, String>> selectors(Manifests manifests) {
        Stream<LabelSelector> peers = Opening.all(manifests)
                .flatMap(opening -> opening.peers().stream())
                .filter(peer -> peer.getNamespaceSelector() == null)
                .map(peer -> peer.getPodSelector());
        return Stream.concat(
                manifests.all(Service.class).map(service -> service.getSpec().getSelector()),
                Stream.of(
                                manifests
                                        .all(Deployment.class)
                                        .map(deployment -> deployment.getSpec().getSelector()),
                                manifests.all(StatefulSet.class).map(set -> set.getSpec()
                                        .getSelector()),
                                manifests.all(PodDisruptionBudget.class).map(budget -> budget.getSpec()
                                        .getSelector()),
                                manifests.all(NetworkPolicy.class).map(policy -> policy.getSpec()
                                        .getPodSelector()),
                                peers)
                        .flatMap(selectors -> selectors)
                        .filter(Objects::nonNull)
                        .map(LabelSelector::getMatchLabels));
    }

    private static Stream<String> versioned(Manifests manifests) {
        return selectors(manifests)
                .flatMap(selector -> selector.keySet().stream())
                .filter(label -> label.endsWith("/version") || label.endsWith("/chart"));
    }

    private static Stream<String> services(Manifests manifests) {
        return manifests
                .all(Service.class)
                .filter(service -> !"ClusterIP".equals(service.getSpec().getType())
                        || !manifests
                                .workloads()
                                .filter(workload ->
                                        Selection.means(service.getSpec().getSelector(), workload.labels()))
                                .allMatch(workload -> targets(service).allMatch(port -> hasPort(workload, port))))
                .map(service -> service.getMetadata().getName());
    }

    private static Stream<String> targets(Service service) {
        return service.getSpec().getPorts().stream()
                .map(ServicePort::getTargetPort)
                .map(port -> String.valueOf(port.getStrVal()));
    }

    private static boolean hasPort(Workload workload, String called) {
        return workload.containers()
                .flatMap(container -> container.getPorts().stream())
                .anyMatch(port -> called.equals(port.getName()));
    }

    private static boolean hasPort(Service service, String called) {
        return service.getSpec().getPorts().stream()
                .anyMatch(port -> called.equals(port.getName())
                        || called.equals(port.getPort().toString()));
    }

    private static Stream<String> longPorts(Manifests manifests) {
        return Stream.concat(
                        manifests
                                .workloads()
                                .flatMap(Workload::containers)
                                .flatMap(container -> container.getPorts().stream())
                                .map(port -> port.getName()),
                        manifests
                                .all(Service.class)
                                .flatMap(service -> service.getSpec().getPorts().stream())
                                .map(ServicePort::getName))
                .map(String::valueOf)
                .filter(name -> !name.matches("(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?"));
    }

    private static Stream<String> dangling(Manifests manifests) {
        Set<String> ingressed = manifests
                .all(Ingress.class)
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path -> path.getBackend().getService().getName())
                .collect(Collectors.toCollection(HashSet::new));
        manifests
                .all(HTTPRoute.class)
                .flatMap(route -> route.getSpec().getRules().stream())
                .flatMap(rule -> rule.getBackendRefs().stream())
                .forEach(backend -> ingressed.add(backend.getName()));
        Stream<String> unknown = ingressed.stream().filter(name -> !manifests.has(Service.class, name));
        Stream<String> closed = WayIn.all(manifests)
                .flatMap(way -> way.ports().stream())
                .filter(port -> manifests.all(Service.class).noneMatch(service -> hasPort(service, port)));
        return Stream.concat(unknown, closed);
    }
}
