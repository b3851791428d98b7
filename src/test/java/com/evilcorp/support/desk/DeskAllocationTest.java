package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a command leaves for the collector: counted by the JVM, so the same on every machine. */
class DeskAllocationTest {
    /**
     * In bytes, half as much again as was counted on JDK 17 when they were written down, so that a stream or a copy too
     * many in the way of a command shows. To start takes 3,300 there, and 5,700 on JDK 25, which must do as well.
     */
    private static final Map<String, Long> MOST = Map.of(
            "start", 6_500L,
            "attend", 1_700L,
            "say", 1_140L,
            "end", 2_560L);

    /** What a command allocates does not depend on how many wait, but now and then a table of theirs grows. */
    private static final double FLAT = 1.2;

    private static final int SESSIONS = 1_000;
    private static final int LINES_OF_EACH = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void no_command_allocates_more_than_is_written_down() {
        assertThat(perCommand(10)).allSatisfy((command, bytes) -> assertThat(bytes)
                .as("bytes of a %s", command)
                .isPositive()
                .isLessThan(MOST.get(command)));
    }

    @Test
    void no_command_allocates_more_where_many_wait() {
        Map<String, Long> few = perCommand(10);
        assertThat(perCommand(10_000)).allSatisfy((command, bytes) -> assertThat(bytes.doubleValue())
                .as("bytes of a %s", command)
                .isLessThan(FLAT * few.get(command)));
    }

    private static Map<String, Long> perCommand(int waiting) {
        LoneDesk desk = new LoneDesk(waiting, event -> {});
        // What is made once, on the way of the first through each command, is nobody's.
        serve(desk, new TreeMap<>());
        Map<String, Long> bytes = new TreeMap<>();
        for (int i = 0; i < SESSIONS; i++) {
            serve(desk, bytes);
        }
        assertThat(desk.waiting()).isEqualTo(waiting);
        bytes.replaceAll((command, all) -> all / SESSIONS / (command.equals("say") ? 2 * LINES_OF_EACH : 1));
        return bytes;
    }

    private static void serve(LoneDesk desk, Map<String, Long> bytes) {
        count(bytes, "start", desk::start);
        count(bytes, "attend", desk::attend);
        for (int i = 0; i < LINES_OF_EACH; i++) {
            count(bytes, "say", desk::customerSays);
            count(bytes, "say", desk::repSays);
        }
        count(bytes, "end", () -> {
            desk.end();
            desk.leave();
        });
    }

    private static void count(Map<String, Long> bytes, String command, Runnable act) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        act.run();
        bytes.merge(command, THREADS.getCurrentThreadAllocatedBytes() - before, Long::sum);
    }
}
