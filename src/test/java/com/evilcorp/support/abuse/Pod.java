package com.evilcorp.support.abuse;

import com.evilcorp.support.fault.RealDatabase;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.Rep;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The service with the memory, the limits and the ports that it has in a pod, and its database. */
final class Pod implements AutoCloseable {
    /** Its limit of memory. */
    static final long MIB = 512;

    private static final String PEAK = "VmHWM:";

    private final Path temporary;
    private final int staffPort = PackagedService.freePort();
    private final RealDatabase database;
    private final PackagedService service;

    Pod(Path folder) throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        database = new RealDatabase(folder.resolve("database"));
        service = PackagedService.inPod(
                        folder,
                        "-Dquarkus.datasource.jdbc.url=" + database.url(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dsupport.http.hosts=localhost",
                        "-Dsupport.staff.port=" + staffPort)
                .isReady();
    }

    PackagedService service() {
        return service;
    }

    RealDatabase database() {
        return database;
    }

    int port() {
        return service.port();
    }

    int staffPort() {
        return staffPort;
    }

    /** Where it may write. */
    Path temporary() {
        return temporary;
    }

    Customer customer(UUID visitor) {
        return new Customer(URI.create("ws://localhost:" + port() + "/ws/customer"), visitor);
    }

    Rep console() {
        return new Rep(URI.create("ws://localhost:" + staffPort + "/ws/rep"));
    }

    /** The most memory that it ever had of the machine. */
    long peakMib() throws IOException {
        String peak = Files.readAllLines(
                        Path.of("/proc", Long.toString(service.process().pid()), "status"))
                .stream()
                .filter(line -> line.startsWith(PEAK))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(peak.replaceAll("\\D", "")) / 1_024;
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }
}
