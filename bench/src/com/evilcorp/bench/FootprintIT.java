package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.fault.RealDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a process of the service takes, the native executable too: time to be ready, memory, and the processor while people
 * merely wait. Needs Linux. The figures go to {@code target/bench/footprint.md}. {@link BenchmarkIT} has them beside a floor.
 */
class FootprintIT {
    private static final String EXECUTABLE = System.getProperty("support.executable", "");
    private static final int STARTS = 5;
    private static final int WAITING = Integer.getInteger("footprint.waiting", 1_000);
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final double MIB = 1024;

    @TempDir
    Path folder;

    @Test
    void start_memory_and_processor() throws Exception {
        Build build = EXECUTABLE.isEmpty() ? Build.jar(Build.PRODUCT) : Build.executable(Path.of(EXECUTABLE));
        try (RealDatabase database = new RealDatabase(folder)) {
            Stand stand = new Stand("footprint", folder, database);
            String url = stand.newDatabase();
            double[] starts = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                try (Launched service = stand.launched(build, url)) {
                    starts[i] = service.millisToReady();
                }
            }
            try (Launched service = stand.launched(build, url).isReady();
                    Crowd crowd = new Crowd(Kind.WAITING, service.port())) {
                service.rests();
                double idle = service.kibibytes();
                crowd.arrives(WAITING);
                Thread.sleep(SETTLING.toMillis());
                double crowded = service.kibibytes();
                double before = service.processorMillis();
                Thread.sleep(SETTLING.toMillis());
                double perMinute = (service.processorMillis() - before) * 60 / SETTLING.toSeconds();
                assertThat(crowd.gone()).isZero();
                report(starts, idle, crowded, perMinute);
            }
        }
    }

    private static void report(double[] starts, double idle, double crowded, double perMinute) throws IOException {
        String row = String.format(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f MiB | %,d: %.0f MiB (%.1f KiB each) | %.2f ms |%n",
                System.getProperty("footprint.name", "unnamed"),
                Statistic.MEDIAN.of(starts),
                idle / MIB,
                WAITING,
                crowded / MIB,
                (crowded - idle) / WAITING,
                perMinute / WAITING);
        Files.writeString(OutputFolder.file("footprint.md"), row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
