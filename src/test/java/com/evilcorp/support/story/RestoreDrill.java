package com.evilcorp.support.story;

import com.evilcorp.support.story.InstalledPostgres.Output;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code k8s/restore-drill}, and what else takes PostgreSQL's own tools. */
final class RestoreDrill {
    static final Path K8S = Path.of("k8s").toAbsolutePath();

    private RestoreDrill() {}

    /** Of a dump, into an empty database. */
    static Output of(Path dump, String database) {
        return drill(database, dump.toString());
    }

    /** Of a database that is there already. */
    static Output of(String database) {
        return drill(database);
    }

    private static Output drill(String database, String... dump) {
        List<String> command =
                new ArrayList<>(List.of(K8S.resolve("restore-drill").toString()));
        command.addAll(List.of(dump));
        return run(
                Map.of(
                        "DRILL_DATABASE", database.substring("jdbc:".length()),
                        "DRILL_PROGRAM", String.join(" ", Program.command(List.of())),
                        "DRILL_HTTP_PORT", Integer.toString(PackagedService.freePort()),
                        "DRILL_MANAGEMENT_PORT", Integer.toString(PackagedService.freePort())),
                command.toArray(String[]::new));
    }

    /** @param environment what the command is told besides what we are, and where the tools are */
    static Output run(Map<String, String> environment, String... command) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", InstalledPostgres.tools().orElseThrow() + File.pathSeparator + System.getenv("PATH"));
        return Output.of(all, List.of(command));
    }
}
