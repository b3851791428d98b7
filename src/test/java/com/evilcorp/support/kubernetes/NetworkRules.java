package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ParentReference;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may talk to whom. */
final class NetworkRules {
    private static final Set<String> NAMES = Set.of("UDP 53", "TCP 53");
    private static final Set<String> POSTGRES = Set.of("TCP 5432");
    private static final String SHOP = "TCP http";
    private static final String STAFF = "TCP staff";
    private static final String MANAGEMENT = "TCP management";

    private NetworkRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("the namespace is shut, both ways, unless something is opened", NetworkRules::leftOpen),
                new Rule("what is opened is opened for somebody, on some ports", NetworkRules::wide),
                new Rule("the desk reaches the name service and its database, and no more", NetworkRules::deskReaches),
                new Rule("a backup reaches what the desk does, and is reached by nobody", NetworkRules::backupTalks),
                new Rule("each port of the desk is open to those whom it is for", NetworkRules::inward),
                new Rule("the database hears the desk alone and reaches nothing", NetworkRules::databaseTalks),
                new Rule("the database cluster hears the desk, its operator and itself", NetworkRules::clusterHears));
    }

    private static Stream<String> leftOpen(Manifests manifests) {
        boolean isShut = manifests
                .all(NetworkPolicy.class)
                .map(NetworkPolicy::getSpec)
                .anyMatch(spec -> Selection.means(spec.getPodSelector(), Map.of())
                        && Set.copyOf(spec.getPolicyTypes()).equals(Set.of("Ingress", "Egress"))
                        && spec.getIngress().isEmpty()
                        && spec.getEgress().isEmpty());
        return isShut ? Stream.empty() : Stream.of("no policy denies by default");
    }

    private static Stream<String> wide(Manifests manifests) {
        return Opening.all(manifests).filter(opening -> !opening.isNarrow()).map(Opening::policy);
    }

    /** The base has no database yet; an overlay that names one opens the way to it. */
    private static Stream<String> deskReaches(Manifests manifests) {
        Set<String> reached = Opening.outward(manifests, manifests.desk().labels())
                .flatMap(opening -> opening.ports().stream())
                .collect(Collectors.toSet());
        Set<String> needed = new HashSet<>(NAMES);
        if (manifests.settings().given("QUARKUS_DATASOURCE_JDBC_URL").isPresent()) {
            needed.addAll(POSTGRES);
        }
        return reached.equals(needed) ? Stream.empty() : Stream.of(reached + " instead of " + needed);
    }

    private static Stream<String> backupTalks(Manifests manifests) {
        Set<Opening> ofDesk =
                Opening.outward(manifests, manifests.desk().labels()).collect(Collectors.toSet());
        return manifests
                .workloads()
                .filter(Workload::isJob)
                .filter(job -> Opening.inward(manifests, job.labels()).findAny().isPresent()
                        || !Opening.outward(manifests, job.labels())
                                .collect(Collectors.toSet())
                                .equals(ofDesk))
                .map(Workload::name);
    }

    private static Stream<String> inward(Manifests manifests) {
        Map<String, String> desk = manifests.desk().labels();
        Set<String> toManagement = namespaces(manifests, desk, MANAGEMENT);
        Stream<String> others = Opening.inward(manifests, desk)
                .flatMap(opening -> opening.ports().stream())
                .filter(port -> !Set.of(SHOP, STAFF, MANAGEMENT).contains(port));
        Stream<String> management =
                toManagement.equals(Set.of("monitoring")) ? Stream.empty() : Stream.of("management: " + toManagement);
        return Stream.of(others, management, misled(manifests, true), misled(manifests, false))
                .flatMap(complaints -> complaints);
    }

    /** The port of customers, or of staff, is open to their own ways in, and not to those of the others. */
    private static Stream<String> misled(Manifests manifests, boolean customers) {
        Set<String> open = namespaces(manifests, manifests.desk().labels(), customers ? SHOP : STAFF);
        Set<String> own = waysIn(manifests, customers);
        Set<String> others = waysIn(manifests, !customers);
        boolean isUninvited = own.isEmpty() && others.isEmpty() && !open.isEmpty();
        boolean isRight = open.containsAll(own) && Collections.disjoint(open, others) && !isUninvited;
        return isRight ? Stream.empty() : Stream.of((customers ? "shop: " : "staff: ") + open);
    }

    private static Set<String> namespaces(Manifests manifests, Map<String, String> pod, String port) {
        return Opening.inward(manifests, pod)
                .filter(opening -> opening.ports().contains(port))
                .flatMap(opening -> opening.namespaces().stream())
                .collect(Collectors.toSet());
    }

    /** The namespaces that requests come from. An Ingress does not say where its controller is: called like its class. */
    private static Set<String> waysIn(Manifests manifests, boolean customers) {
        Stream<String> controllers = manifests
                .all(Ingress.class)
                .filter(ingress -> isForCustomers(ingress) == customers)
                .map(ingress -> ingress.getSpec().getIngressClassName())
                .filter(Objects::nonNull)
                .map(name -> name.replaceFirst("^haproxy", "haproxy-ingress"));
        Stream<String> gateways = manifests
                .all(HTTPRoute.class)
                .filter(route -> isForCustomers(route) == customers)
                .flatMap(route -> route.getSpec().getParentRefs().stream())
                .map(ParentReference::getNamespace);
        return Stream.concat(controllers, gateways).collect(Collectors.toSet());
    }

    private static boolean isForCustomers(HasMetadata way) {
        return way.getMetadata().getName().equals("shop");
    }

    private static Stream<String> databaseTalks(Manifests manifests) {
        Map<String, String> desk = manifests.desk().labels();
        return manifests.workloads().filter(Workload::isPostgres).flatMap(database -> {
            Stream<String> reaches =
                    Opening.outward(manifests, database.labels()).map(Opening::policy);
            Stream<String> hears = Opening.inward(manifests, database.labels())
                    .filter(opening ->
                            !opening.isOnlyFor(desk) || !opening.ports().equals(Set.of("TCP postgres")))
                    .map(Opening::policy);
            Stream<String> deaf =
                    Opening.inward(manifests, database.labels()).findAny().isEmpty()
                            ? Stream.of("nobody reaches the database")
                            : Stream.empty();
            return Stream.of(reaches, hears, deaf).flatMap(complaints -> complaints);
        });
    }

    private static Stream<String> clusterHears(Manifests manifests) {
        return manifests.databaseClusters().flatMap(cluster -> {
            Map<String, String> pod = Map.of("cnpg.io/cluster", Manifests.nameOf(cluster));
            Set<String> ofDesk = Opening.inward(manifests, pod)
                    .filter(opening -> opening.isOnlyFor(manifests.desk().labels()))
                    .flatMap(opening -> opening.ports().stream())
                    .collect(Collectors.toSet());
            Set<String> ofOperator = Opening.inward(manifests, pod)
                    .filter(opening -> opening.namespaces().equals(Set.of("cnpg-system")))
                    .flatMap(opening -> opening.ports().stream())
                    .collect(Collectors.toSet());
            boolean holds = ofDesk.equals(POSTGRES) && ofOperator.equals(Set.of("TCP 5432", "TCP 8000"));
            return holds ? Stream.empty() : Stream.of("the desk by " + ofDesk + ", the operator by " + ofOperator);
        });
    }
}
