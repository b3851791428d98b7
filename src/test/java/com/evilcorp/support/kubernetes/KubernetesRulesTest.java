package com.evilcorp.support.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the manifests in {@code k8s} hold to, in each form that they can be applied in, and that the rules notice. */
@Tag("slow")
class KubernetesRulesTest {

    @TestFactory
    Stream<DynamicTest> every_rendering_holds_to() {
        List<Manifests> renderings =
                Rendering.all().stream().map(Rendering::manifests).toList();
        return Rule.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertThat(renderings)
                        .allSatisfy(manifests -> assertThat(rule.complaintsAbout(manifests))
                                .as(manifests.toString())
                                .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> each_breach_is_noticed_by_its_rule_alone() {
        return Breach.all().entrySet().stream().flatMap(rule -> rule.getValue().stream()
                .map(breach -> DynamicTest.dynamicTest(
                        rule.getKey() + ": " + breach, () -> assertThat(complaintsAbout(breach.commit()))
                                .as(breach.toString())
                                .containsOnlyKeys(rule.getKey()))));
    }

    @Test
    void every_rule_has_its_breach() {
        assertThat(Breach.all())
                .containsOnlyKeys(Rule.all().stream().map(Rule::name).toArray(String[]::new))
                .allSatisfy((rule, breaches) -> assertThat(breaches).as(rule).isNotEmpty());
    }

    private static Map<String, List<String>> complaintsAbout(Manifests broken) {
        Map<String, List<String>> complaints = new LinkedHashMap<>();
        for (Rule rule : Rule.all()) {
            List<String> found = rule.complaintsAbout(broken);
            if (!found.isEmpty()) {
                complaints.put(rule.name(), found);
            }
        }
        return complaints;
    }
}
