package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the database's password is, and where it is not. */
final class SecretRules {
    /** Mode 0440. */
    private static final Integer OWNER_AND_GROUP_READ = 0440;

    private static final Pattern SECRET_KEY = Pattern.compile("(PASSWORD|SECRET|TOKEN|CREDENTIAL)(?!.*_FILE$)");
    private static final Pattern SECRET_VALUE = Pattern.compile("(?i)password=|://[^/@]+:[^/@]+@");

    private SecretRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("no secret is in git", SecretRules::committed),
                new Rule("no secret is in the environment", SecretRules::inEnvironment),
                new Rule("secrets are files that only their pod may read", SecretRules::readable),
                new Rule(
                        "a database without a password is for development, and hears the desk alone",
                        SecretRules::trusting),
                new Rule("the desk finds its password where it is mounted", SecretRules::misplaced));
    }

    private static Stream<String> committed(Manifests manifests) {
        Stream<String> secrets =
                manifests.all(Secret.class).map(secret -> secret.getMetadata().getName());
        Stream<String> settings = manifests
                .all(ConfigMap.class)
                .flatMap(map -> map.getData().entrySet().stream())
                .filter(SecretRules::isSecret)
                .map(Map.Entry::getKey);
        return Stream.concat(secrets, settings);
    }

    private static boolean isSecret(Map.Entry<String, String> setting) {
        return SECRET_KEY.matcher(setting.getKey()).find()
                || SECRET_VALUE.matcher(setting.getValue()).find();
    }

    private static Stream<String> inEnvironment(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(Workload::containers)
                .filter(container -> container.getEnvFrom().stream().anyMatch(source -> source.getSecretRef() != null)
                        || container.getEnv().stream()
                                .anyMatch(variable -> SECRET_KEY
                                                .matcher(variable.getName())
                                                .find()
                                        || variable.getValueFrom() != null
                                                && variable.getValueFrom().getSecretKeyRef() != null))
                .map(Container::getName);
    }

    private static Stream<String> readable(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> workload.volumes().stream()
                .filter(SecretRules::isSecret)
                .filter(volume -> !Objects.equals(mode(volume), OWNER_AND_GROUP_READ)
                        || workload.mountsOf(volume).anyMatch(mount -> !Boolean.TRUE.equals(mount.getReadOnly())))
                .map(Volume::getName));
    }

    private static boolean isSecret(Volume volume) {
        return volume.getSecret() != null
                || volume.getProjected() != null
                        && volume.getProjected().getSources().stream().anyMatch(source -> source.getSecret() != null);
    }

    private static Integer mode(Volume volume) {
        return volume.getSecret() != null
                ? volume.getSecret().getDefaultMode()
                : volume.getProjected().getDefaultMode();
    }

    private static Stream<String> trusting(Manifests manifests) {
        Map<String, String> desk = manifests.desk().labels();
        return manifests
                .workloads()
                .filter(SecretRules::asksNoPassword)
                .filter(database -> !manifests.isDev()
                        || !database.isPostgres()
                        || manifests
                                .all(ConfigMap.class)
                                .filter(map -> map.getData().containsKey("pg_hba.conf"))
                                .noneMatch(SecretRules::trustsOneRole))
                .map(database -> database.name() + " is open to more than " + desk);
    }

    private static boolean asksNoPassword(Workload workload) {
        return workload.containers()
                .flatMap(container -> container.getEnv().stream())
                .anyMatch(variable -> variable.getName().equals("POSTGRES_HOST_AUTH_METHOD"));
    }

    /** The image's own rule would let everybody in as the superuser. */
    private static boolean trustsOneRole(ConfigMap settings) {
        return settings.getData()
                .get("pg_hba.conf")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList()
                .equals(java.util.List.of("local all postgres trust", "host support_desk support_desk all trust"));
    }

    private static Stream<String> misplaced(Manifests manifests) {
        Workload desk = manifests.desk();
        String file = manifests.settings().given("PGPASSFILE").orElse("");
        return desk.volumes().stream()
                .filter(SecretRules::isSecret)
                .filter(volume ->
                        desk.mountsOf(volume).noneMatch(mount -> file.equals(mount.getMountPath() + "/pgpass"))
                                || paths(volume).noneMatch("pgpass"::equals))
                .map(volume -> volume.getName() + " does not hold " + file);
    }

    private static Stream<String> paths(Volume volume) {
        return volume.getSecret() != null
                ? volume.getSecret().getItems().stream().map(item -> item.getPath())
                : volume.getProjected().getSources().stream()
                        .flatMap(source -> source.getSecret().getItems().stream())
                        .map(item -> item.getPath());
    }
}
