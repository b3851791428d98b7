package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.bench.Figures.Side;
import com.evilcorp.support.fault.RealDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many milliseconds it takes from the start of a process until readiness answers 200, on a database that has the schema
 * already: on the JVM that runs the benchmark, on JDK 25 with an AOT cache of its own for each program, and as native
 * executables.
 */
final class StartPart implements Part {
    private static final int STARTS = 1;
    private static final double MOST = 1.2;
    /** A JVM that was trained makes its cache while it ends. */
    private static final Duration CACHING = Duration.ofMinutes(5);

    private static final Row JVM = row("start-jvm", "From start to ready, on the JVM");
    private static final Row AOT = row("start-aot", "From start to ready, on JDK 25 with an AOT cache");
    private static final Row NATIVE = row("start-native", "From start to ready, as a native executable");

    private record Start(Row row, Map<Side, Build> builds) {}

    private final Path folder;
    private final Map<Side, OwnDatabase> databases;
    private final List<Start> starts = new ArrayList<>();
    private boolean floorFirst;

    StartPart(Path folder, RealDatabase server) throws SQLException {
        this.folder = folder;
        databases = Map.of(
                Side.PRODUCT, OwnDatabase.on(server, "start_product"),
                Side.FLOOR, OwnDatabase.on(server, "start_floor"));
    }

    @Override
    public List<Row> rows() {
        return List.of(JVM, AOT, NATIVE);
    }

    @Override
    public void round(Figures figures) throws Exception {
        if (starts.isEmpty()) {
            prepare(figures);
        }
        for (Start start : starts) {
            measure(start, figures);
        }
    }

    private void prepare(Figures figures) throws Exception {
        starts.add(new Start(JVM, Map.of(Side.PRODUCT, Build.jar(Build.PRODUCT), Side.FLOOR, Build.jar(Build.FLOOR))));
        Optional<Path> home = Installed.jdk25();
        if (home.isPresent()) {
            starts.add(new Start(AOT, trained(home.get())));
        } else {
            figures.cannotMeasure(AOT.key(), "there is no JDK 25, or -Dbench.jdk25= does not name one");
        }
        Optional<Path> product = Installed.executable("bench.native", Path.of("target"));
        Optional<Path> floor = Installed.executable("bench.native.floor", Path.of("target", "floor"));
        if (product.isPresent() && floor.isPresent()) {
            starts.add(new Start(
                    NATIVE,
                    Map.of(Side.PRODUCT, Build.executable(product.get()), Side.FLOOR, Build.executable(floor.get()))));
        } else {
            figures.cannotMeasure(
                    NATIVE.key(), "-Dbench.native= and -Dbench.native.floor= name no native executables of the two");
        }
        for (Start start : starts) {
            // Both migrate, and their files are in memory, before anything is measured.
            millis(start, Side.PRODUCT);
            millis(start, Side.FLOOR);
        }
    }

    private void measure(Start start, Figures figures) throws Exception {
        double[] product = new double[STARTS];
        double[] floor = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            if (floorFirst) {
                floor[i] = millis(start, Side.FLOOR);
            }
            product[i] = millis(start, Side.PRODUCT);
            if (!floorFirst) {
                floor[i] = millis(start, Side.FLOOR);
            }
            floorFirst = !floorFirst;
        }
        figures.add(start.row().key(), Side.PRODUCT, product);
        figures.add(start.row().key(), Side.FLOOR, floor);
    }

    private double millis(Start start, Side side) throws Exception {
        try (Launched launched = launch(start.builds().get(side), side)) {
            return launched.millisToReady();
        }
    }

    private Map<Side, Build> trained(Path javaHome) throws Exception {
        return Map.of(
                Side.PRODUCT, trained(javaHome, Packaging.aotProduct(), Side.PRODUCT),
                Side.FLOOR, trained(javaHome, Packaging.aotFloor(), Side.FLOOR));
    }

    private Build trained(Path javaHome, Path jar, Side side) throws Exception {
        Path cache = folder.resolve(side + ".aot");
        try (Launched training = launch(Build.jar(javaHome, jar, List.of("-XX:AOTCacheOutput=" + cache)), side)) {
            training.isReady().isStopped(CACHING);
            assertThat(cache).as(training.log()).isNotEmptyFile();
        }
        // Else a cache that does not fit would be done without, and that be measured.
        return Build.jar(javaHome, jar, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
    }

    private Launched launch(Build build, Side side) throws IOException {
        return new Launched(folder, build, databases.get(side).setting());
    }

    private static Row row(String key, String what) {
        return new Row(key, what, "the same extensions, no application", "ms", Bound.timesAtMost(MOST));
    }
}
