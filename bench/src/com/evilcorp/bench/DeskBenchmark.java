package com.evilcorp.bench;

import com.evilcorp.support.desk.LoneDesk;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many commands a second the desk decides on one core, beside a queue that keeps its length. A queue of 100,000 is
 * ten times what the service admits, and so the heap is four times that of the container: the desk is asked about, not
 * the collector.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g"})
@State(Scope.Thread)
public class DeskBenchmark {
    private static final int LINES_OF_EACH = 5;
    /** What a session takes: open, attend, ten lines, end. That its customer leaves is done beside, and not counted. */
    private static final int COMMANDS = 3 + 2 * LINES_OF_EACH;

    @Param({"10", "1000", "100000"})
    public int waiting;

    private LoneDesk desk;
    private long decided;

    @Setup(Level.Trial)
    public void queue() {
        desk = new LoneDesk(waiting, event -> decided++);
    }

    /** Somebody joins behind all, and whoever waited longest is served. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long session() {
        desk.start();
        desk.attend();
        for (int i = 0; i < LINES_OF_EACH; i++) {
            desk.customerSays();
            desk.repSays();
        }
        desk.end();
        desk.leave();
        return decided;
    }
}
