package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that a network policy opens: a way in to some pods or out of them, for peers, on ports. */
record Opening(
        String policy,
        boolean isInward,
        LabelSelector pods,
        List<NetworkPolicyPeer> peers,
        List<NetworkPolicyPort> policyPorts) {

    static Stream<Opening> inward(Manifests manifests, Map<String, String> pod) {
        return of(manifests, pod).filter(Opening::isInward);
    }

    static Stream<Opening> outward(Manifests manifests, Map<String, String> pod) {
        return of(manifests, pod).filter(opening -> !opening.isInward);
    }

    static Stream<Opening> all(Manifests manifests) {
        return manifests.all(NetworkPolicy.class).flatMap(policy -> {
            String name = policy.getMetadata().getName();
            LabelSelector pods = policy.getSpec().getPodSelector();
            return Stream.concat(
                    policy.getSpec().getIngress().stream()
                            .map(rule -> new Opening(name, true, pods, rule.getFrom(), rule.getPorts())),
                    policy.getSpec().getEgress().stream()
                            .map(rule -> new Opening(name, false, pods, rule.getTo(), rule.getPorts())));
        });
    }

    private static Stream<Opening> of(Manifests manifests, Map<String, String> pod) {
        return all(manifests).filter(opening -> Selection.means(opening.pods, pod));
    }

    /** "TCP 5432", "TCP http". */
    Set<String> ports() {
        return policyPorts.stream()
                .map(port -> port.getProtocol() + " " + text(port.getPort()))
                .collect(Collectors.toSet());
    }

    /** The names of whole namespaces that are let through; pods of one are not meant. */
    Set<String> namespaces() {
        return peers.stream()
                .map(NetworkPolicyPeer::getNamespaceSelector)
                .filter(selector -> selector != null)
                .flatMap(selector -> Stream.concat(
                        selector.getMatchLabels().values().stream(),
                        selector.getMatchExpressions().stream().flatMap(expression -> expression.getValues().stream())))
                .collect(Collectors.toSet());
    }

    /** Whether it is for these pods of the same namespace alone. */
    boolean isOnlyFor(Map<String, String> pod) {
        return !peers.isEmpty()
                && peers.stream()
                        .allMatch(peer -> peer.getNamespaceSelector() == null
                                && peer.getIpBlock() == null
                                && peer.getPodSelector() != null
                                && !peer.getPodSelector().getMatchLabels().isEmpty()
                                && Selection.means(peer.getPodSelector(), pod));
    }

    /** Whether it says for whom, and for which ports; where it does not, all are meant. */
    boolean isNarrow() {
        return !peers.isEmpty() && !policyPorts.isEmpty() && peers.stream().allMatch(Opening::isNarrow);
    }

    private static boolean isNarrow(NetworkPolicyPeer peer) {
        return peer.getIpBlock() != null
                ? peer.getIpBlock().getCidr().endsWith("/32")
                : isNarrow(peer.getPodSelector()) || isNarrow(peer.getNamespaceSelector());
    }

    private static boolean isNarrow(LabelSelector selector) {
        return selector != null
                && !(selector.getMatchLabels().isEmpty()
                        && selector.getMatchExpressions().isEmpty());
    }

    private static String text(IntOrString port) {
        return port.getStrVal() == null ? port.getIntVal().toString() : port.getStrVal();
    }
}
