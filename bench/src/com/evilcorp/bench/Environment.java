package com.evilcorp.bench;

import com.evilcorp.support.fault.RealDatabase;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where it was measured, and what. Needs Linux, which tells it below {@code /proc}.
 *
 * @param machine  by what is told of it
 * @param versions by what they are of
 */
record Environment(Map<String, String> machine, Map<String, String> versions) {
    private static final double KIB_A_GIB = 1 << 20;

    static Environment of(RealDatabase database) throws IOException, SQLException {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("processor", line("/proc/cpuinfo", "model name"));
        machine.put("memory", memory());
        machine.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("product", commit());
        versions.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        versions.put(
                "Quarkus",
                Optional.ofNullable(Quarkus.class.getPackage().getImplementationVersion())
                        .orElse("unknown"));
        try (Connection connection = DriverManager.getConnection(database.directUrl())) {
            versions.put("PostgreSQL", connection.getMetaData().getDatabaseProductVersion());
        }
        return new Environment(machine, versions);
    }

    private static String memory() throws IOException {
        double kibibytes = Double.parseDouble(line("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
        return Legible.of(kibibytes / KIB_A_GIB) + " GiB";
    }

    private static String line(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*").start();
        String said = new String(git.getInputStream().readAllBytes()).strip();
        return said.isEmpty() ? "unknown" : said;
    }
}
