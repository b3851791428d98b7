package com.evilcorp.support.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.fault.RealDatabase;
import com.evilcorp.support.story.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a process of the service takes: time to be ready, memory, and the processor while people merely wait. Needs Linux,
 * which tells it below {@code /proc}. The figures go to {@code target/footprint.md}.
 */
class FootprintIT {
    private static final int STARTS = 5;
    private static final int WAITING = Integer.getInteger("footprint.waiting", 1_000);
    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration LOOKING = Duration.ofMillis(5);
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final double MIB = 1024;
    /** What {@code sysconf(_SC_CLK_TCK)} is on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    @TempDir
    Path folder;

    @Test
    void start_memory_and_processor() throws Exception {
        assertThat(System.getProperty("support.jvm.options", ""))
                .as("measure it as it is run, with -Dits.jvm.options=")
                .isBlank();
        try (RealDatabase database = new RealDatabase(folder)) {
            long[] starts = LongStream.range(0, STARTS)
                    .map(start -> millisToReady(database))
                    .sorted()
                    .toArray();
            try (PackagedService service = service(database).isReady();
                    Crowd crowd = new Crowd(Kind.WAITING, service.port())) {
                passes(Duration.ofSeconds(10));
                long idle = residentKib(service);
                crowd.arrives(WAITING);
                passes(SETTLING);
                long crowded = residentKib(service);
                double before = processorSeconds(service);
                passes(SETTLING);
                double perMinute = (processorSeconds(service) - before) * 60 / SETTLING.toSeconds();
                assertThat(crowd.gone()).isZero();
                report(starts, idle, crowded, perMinute);
            }
        }
    }

    private PackagedService service(RealDatabase database) {
        return new PackagedService(
                folder,
                "-Dquarkus.datasource.jdbc.url=" + database.url(),
                "-Dsupport.sockets.most-per-address=20000",
                "-Dsupport.sockets.connects-per-second=10000",
                "-Dsupport.sockets.connect-burst=20000");
    }

    /** From the start of the process until it says that it is the desk. */
    private long millisToReady(RealDatabase database) {
        Instant began = Instant.now();
        try (PackagedService service = service(database)) {
            await().atMost(STARTING)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOKING)
                    .until(() -> service.readiness() == 200);
            return Duration.between(began, Instant.now()).toMillis();
        }
    }

    private static long residentKib(PackagedService service) {
        return Arrays.stream(procFile(service, "status").split("\n"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static double processorSeconds(PackagedService service) {
        // After the name in parentheses, which may have spaces, user and system time are the 12th and 13th field.
        String[] fields = procFile(service, "stat").replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static String procFile(PackagedService service, String name) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(service.process().pid()), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void passes(Duration time) {
        Instant end = Instant.now().plus(time);
        await().atMost(time.multipliedBy(2)).until(() -> Instant.now().isAfter(end));
    }

    private static void report(long[] starts, long idle, long crowded, double perMinute) throws IOException {
        String row = String.format(
                Locale.ROOT,
                "| %s | %d ms (%d–%d) | %.0f MiB | %,d: %.0f MiB (%.1f KiB each) | %.2f ms |%n",
                System.getProperty("footprint.name", "unnamed"),
                starts[STARTS / 2],
                starts[0],
                starts[STARTS - 1],
                idle / MIB,
                WAITING,
                crowded / MIB,
                (double) (crowded - idle) / WAITING,
                perMinute * 1_000 / WAITING);
        Files.writeString(Path.of("target", "footprint.md"), row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
