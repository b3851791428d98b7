package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people get to the desk: customers by one way, staff by another. */
final class WayInRules {
    private static final Set<String> SHOP = Set.of("http", "8080");
    private static final Set<String> STAFF = Set.of("staff", "8081");

    private WayInRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("customers get to all that is theirs, and to nothing else", WayInRules::misleadsCustomers),
                new Rule("staff get to all that is theirs, by a door of their own", WayInRules::misleadsStaff),
                new Rule("customers and staff get to a port of their own, and nobody to management", WayInRules::mixes),
                new Rule("ways in are encrypted", WayInRules::plain),
                new Rule("an Ingress names its class", WayInRules::classless),
                new Rule("a socket may be silent for longer than between two pings", WayInRules::impatient));
    }

    private static Stream<String> misleadsCustomers(Manifests manifests) {
        return WayIn.all(manifests)
                .filter(WayIn::isPublic)
                .flatMap(way -> Stream.concat(
                        Addresses.ofCustomers().stream()
                                .filter(path -> !way.leads(path))
                                .map(path -> "a customer does not get to " + path),
                        Addresses.keptFromCustomers().stream()
                                .filter(way::leads)
                                .map(path -> "a customer gets to " + path)));
    }

    private static Stream<String> misleadsStaff(Manifests manifests) {
        List<WayIn> ways = WayIn.all(manifests).toList();
        Set<String> publicDoors = ways.stream()
                .filter(WayIn::isPublic)
                .flatMap(way -> Stream.concat(Stream.of(way.door()), way.hosts().stream()))
                .collect(Collectors.toSet());
        Stream<String> missing = ways.stream()
                .filter(way -> !way.isPublic())
                .flatMap(way -> Addresses.ofStaff().stream().filter(path -> !way.leads(path)));
        Stream<String> shared = ways.stream()
                .filter(way -> !way.isPublic())
                .filter(way ->
                        publicDoors.contains(way.door()) || way.hosts().stream().anyMatch(publicDoors::contains))
                .map(WayIn::name);
        return Stream.concat(missing, shared);
    }

    private static Stream<String> mixes(Manifests manifests) {
        return WayIn.all(manifests)
                .filter(way -> !(way.isPublic() ? SHOP : STAFF).containsAll(way.ports()))
                .map(WayIn::name);
    }

    private static Stream<String> plain(Manifests manifests) {
        Stream<String> ingresses = manifests
                .all(Ingress.class)
                .filter(ingress -> {
                    List<IngressTLS> tls = ingress.getSpec().getTls();
                    return !tls.stream()
                                    .flatMap(secured -> secured.getHosts().stream())
                                    .collect(Collectors.toSet())
                                    .equals(ingress.getSpec().getRules().stream()
                                            .map(rule -> rule.getHost())
                                            .collect(Collectors.toSet()))
                            || tls.stream().anyMatch(secured -> secured.getSecretName() == null);
                })
                .map(ingress -> ingress.getMetadata().getName());
        Stream<String> routes = manifests
                .all(HTTPRoute.class)
                .filter(route -> route.getSpec().getParentRefs().stream()
                        .anyMatch(gateway -> !"https".equals(gateway.getSectionName())))
                .map(route -> route.getMetadata().getName());
        return Stream.concat(ingresses, routes);
    }

    private static Stream<String> classless(Manifests manifests) {
        return manifests
                .all(Ingress.class)
                .filter(ingress -> Objects.isNull(ingress.getSpec().getIngressClassName()))
                .map(ingress -> ingress.getMetadata().getName());
    }

    private static Stream<String> impatient(Manifests manifests) {
        Duration pause = manifests.settings().support("SUPPORT_SOCKETS_PING_INTERVAL");
        Stream<String> ingresses = manifests
                .all(Ingress.class)
                .filter(ingress -> Stream.of("timeout-server", "timeout-tunnel")
                        .anyMatch(timeout -> timeout(ingress, timeout)
                                .filter(patience -> patience.compareTo(pause) > 0)
                                .isEmpty()))
                .map(ingress -> ingress.getMetadata().getName());
        Stream<String> routes = manifests
                .all(HTTPRoute.class)
                .filter(route -> route.getSpec().getRules().stream()
                        .filter(WayInRules::isForSockets)
                        .anyMatch(rule -> rule.getTimeouts() == null
                                || !rule.getTimeouts().getRequest().equals("0s")
                                || !rule.getTimeouts().getBackendRequest().equals("0s")))
                .map(route -> route.getMetadata().getName());
        return Stream.concat(ingresses, routes);
    }

    private static Optional<Duration> timeout(Ingress ingress, String called) {
        Map<String, String> annotations = ingress.getMetadata().getAnnotations();
        return Optional.ofNullable(annotations)
                .map(known -> known.get("haproxy-ingress.github.io/" + called))
                .map(Settings::duration);
    }

    private static boolean isForSockets(HTTPRouteRule rule) {
        return rule.getMatches().stream()
                .anyMatch(match -> match.getPath().getValue().startsWith("/ws/"));
    }
}
