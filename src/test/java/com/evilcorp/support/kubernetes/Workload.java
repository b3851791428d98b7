package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Something that has pods: the desk's deployment, a database's stateful set, or the job that makes backups. */
record Workload(HasMetadata owner, int replicas, Integer revisionsKept, PodTemplateSpec template) {
    static final String DESK = "support-desk";

    static Workload of(Deployment deployment) {
        var spec = deployment.getSpec();
        return new Workload(deployment, spec.getReplicas(), spec.getRevisionHistoryLimit(), spec.getTemplate());
    }

    static Workload of(StatefulSet set) {
        var spec = set.getSpec();
        return new Workload(set, spec.getReplicas(), spec.getRevisionHistoryLimit(), spec.getTemplate());
    }

    static Workload of(CronJob job) {
        var spec = job.getSpec();
        return new Workload(
                job,
                1,
                spec.getFailedJobsHistoryLimit(),
                spec.getJobTemplate().getSpec().getTemplate());
    }

    String name() {
        return owner.getMetadata().getName();
    }

    boolean isDesk() {
        return name().equals(DESK);
    }

    boolean isPostgres() {
        return !isJob()
                && containers().anyMatch(container -> container.getImage().contains("postgres"));
    }

    /** Whether it does something and ends, and so is neither probed nor asked for anything. */
    boolean isJob() {
        return owner instanceof CronJob;
    }

    PodSpec pod() {
        return template.getSpec();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    Map<String, String> annotations() {
        Map<String, String> annotations = owner.getMetadata().getAnnotations();
        return annotations == null ? Map.of() : annotations;
    }

    /** Those that start it up, too. */
    Stream<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream());
    }

    List<Volume> volumes() {
        return pod().getVolumes();
    }

    Stream<VolumeMount> mountsOf(Volume volume) {
        return containers()
                .flatMap(container -> container.getVolumeMounts().stream())
                .filter(mount -> mount.getName().equals(volume.getName()));
    }
}
