package com.evilcorp.support.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** That what was said can be had back. */
final class BackupRules {
    private static final String PLUG_IN = "barman-cloud.cloudnative-pg.io";
    private static final String STORE = "barmancloud.cnpg.io/v1/ObjectStore";
    private static final String SCHEDULE = "postgresql.cnpg.io/v1/ScheduledBackup";
    private static final Set<String> STORE_FIELDS =
            Set.of("retentionPolicy", "configuration", "instanceSidecarConfiguration");
    private static final Set<String> SCHEDULE_FIELDS =
            Set.of("schedule", "immediate", "backupOwnerReference", "cluster", "method", "pluginConfiguration");

    private BackupRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("a dump is made daily, one at a time, onto a volume of its own", BackupRules::unreliable),
                new Rule(
                        "what a cluster writes is archived in a store, and kept for thirty days",
                        BackupRules::unarchived),
                new Rule(
                        "a cluster that is archived is backed up daily, by the same plug-in", BackupRules::unscheduled),
                new Rule("a cluster that is archived can be watched", BackupRules::unwatched),
                new Rule("store and schedule have the fields that their kinds have", BackupRules::unknownFields));
    }

    private static Stream<String> unreliable(Manifests manifests) {
        return manifests
                .all(CronJob.class)
                .filter(job -> !job.getSpec().getSchedule().matches("\\d+ \\d+ \\* \\* \\*")
                        || !"Etc/UTC".equals(job.getSpec().getTimeZone())
                        || !"Forbid".equals(job.getSpec().getConcurrencyPolicy())
                        || job.getSpec().getJobTemplate().getSpec().getActiveDeadlineSeconds() == null
                        || Workload.of(job).volumes().stream().noneMatch(volume -> isOwn(volume, manifests)))
                .map(job -> job.getMetadata().getName());
    }

    private static boolean isOwn(Volume volume, Manifests manifests) {
        return volume.getPersistentVolumeClaim() != null
                && manifests
                        .all(PersistentVolumeClaim.class)
                        .filter(claim -> claim.getSpec().getAccessModes().equals(List.of("ReadWriteOncePod")))
                        .anyMatch(claim -> claim.getMetadata()
                                .getName()
                                .equals(volume.getPersistentVolumeClaim().getClaimName()));
    }

    private static Stream<String> unarchived(Manifests manifests) {
        return archived(manifests)
                .filter(cluster -> manifests
                        .documents(STORE)
                        .noneMatch(store -> plugIn(cluster)
                                        .at("/parameters/barmanObjectName")
                                        .asText()
                                        .equals(Manifests.nameOf(store))
                                && plugIn(cluster).path("isWALArchiver").asBoolean()
                                && store.at("/spec/retentionPolicy").asText().equals("30d")))
                .map(Manifests::nameOf);
    }

    private static Stream<String> unscheduled(Manifests manifests) {
        return archived(manifests)
                .filter(cluster -> manifests
                        .documents(SCHEDULE)
                        .noneMatch(schedule -> schedule.at("/spec/cluster/name")
                                        .asText()
                                        .equals(Manifests.nameOf(cluster))
                                && schedule.at("/spec/method").asText().equals("plugin")
                                && schedule.at("/spec/pluginConfiguration/name")
                                        .asText()
                                        .equals(PLUG_IN)
                                && schedule.at("/spec/schedule").asText().matches("0 \\d+ \\d+ \\* \\* \\*")))
                .map(Manifests::nameOf);
    }

    /** The alerts go by what its instances tell. */
    private static Stream<String> unwatched(Manifests manifests) {
        return archived(manifests).map(Manifests::nameOf).filter(name -> Opening.inward(
                        manifests, Map.of("cnpg.io/cluster", name))
                .noneMatch(opening -> opening.namespaces().equals(Set.of("monitoring"))
                        && opening.ports().equals(Set.of("TCP 9187"))));
    }

    /** Clusters beside which there is a store or a schedule, or which name a plug-in. */
    private static Stream<ObjectNode> archived(Manifests manifests) {
        boolean isBackedUp = manifests.documents(STORE).findAny().isPresent()
                || manifests.documents(SCHEDULE).findAny().isPresent();
        return manifests
                .databaseClusters()
                .filter(cluster -> isBackedUp || cluster.at("/spec/plugins").isArray());
    }

    private static JsonNode plugIn(ObjectNode cluster) {
        return cluster.at("/spec/plugins")
                .valueStream()
                .filter(plugIn -> plugIn.path("name").asText().equals(PLUG_IN))
                .findFirst()
                .orElse(Kustomize.YAML.nullNode());
    }

    private static Stream<String> unknownFields(Manifests manifests) {
        return Stream.concat(
                manifests.documents(STORE).flatMap(store -> fieldsBesides(STORE_FIELDS, store)),
                manifests.documents(SCHEDULE).flatMap(schedule -> fieldsBesides(SCHEDULE_FIELDS, schedule)));
    }

    private static Stream<String> fieldsBesides(Set<String> known, ObjectNode document) {
        Set<String> fields = new TreeSet<>();
        document.path("spec").fieldNames().forEachRemaining(fields::add);
        fields.removeAll(known);
        return fields.stream();
    }
}
