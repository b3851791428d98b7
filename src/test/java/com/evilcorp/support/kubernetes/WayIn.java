package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An Ingress or a route.
 *
 * @param door the class of the controller, or the gateway, that it hangs on
 * @param ports those of the service that it leads to
 */
record WayIn(String name, String door, Set<String> hosts, List<PathMatch> paths, Set<String> ports) {

    static Stream<WayIn> all(Manifests manifests) {
        return Stream.concat(
                manifests.all(Ingress.class).map(WayIn::of),
                manifests.all(HTTPRoute.class).map(WayIn::of));
    }

    boolean isPublic() {
        return name.equals("shop");
    }

    boolean leads(String path) {
        return paths.stream().anyMatch(match -> match.leads(path));
    }

    private static WayIn of(Ingress ingress) {
        List<IngressRule> rules = ingress.getSpec().getRules();
        List<HTTPIngressPath> paths = rules.stream()
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .toList();
        return new WayIn(
                ingress.getMetadata().getName(),
                String.valueOf(ingress.getSpec().getIngressClassName()),
                rules.stream()
                        .map(rule -> String.valueOf(rule.getHost()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                paths.stream()
                        .map(path -> new PathMatch(path.getPathType(), path.getPath()))
                        .toList(),
                paths.stream()
                        .map(path -> path.getBackend().getService().getPort())
                        .map(port -> port.getName() == null ? port.getNumber().toString() : port.getName())
                        .collect(Collectors.toSet()));
    }

    private static WayIn of(HTTPRoute route) {
        List<HTTPRouteRule> rules = route.getSpec().getRules();
        return new WayIn(
                route.getMetadata().getName(),
                route.getSpec().getParentRefs().stream()
                        .map(gateway -> gateway.getNamespace() + "/" + gateway.getName())
                        .collect(Collectors.joining()),
                new TreeSet<>(route.getSpec().getHostnames()),
                rules.stream()
                        .flatMap(rule -> rule.getMatches().stream())
                        .map(match -> new PathMatch(
                                match.getPath().getType(), match.getPath().getValue()))
                        .toList(),
                rules.stream()
                        .flatMap(rule -> rule.getBackendRefs().stream())
                        .map(backend -> backend.getPort().toString())
                        .collect(Collectors.toSet()));
    }
}
