package com.evilcorp.support.kubernetes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that all manifests hold to.
 *
 * @param name what it says, as a sentence
 * @param complaints where manifests do not hold to it; none if they do
 */
record Rule(String name, Function<Manifests, Stream<String>> complaints) {

    static List<Rule> all() {
        return Stream.of(
                        DocumentRules.all(),
                        PodRules.all(),
                        ContainerRules.all(),
                        RunningRules.all(),
                        NetworkRules.all(),
                        WayInRules.all(),
                        StorageRules.all(),
                        BackupRules.all(),
                        SecretRules.all(),
                        ReferenceRules.all(),
                        MountRules.all())
                .flatMap(rules -> rules)
                .toList();
    }

    List<String> complaintsAbout(Manifests manifests) {
        return complaints.apply(manifests).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
