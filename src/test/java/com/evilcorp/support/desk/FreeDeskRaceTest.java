package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whether the desk is free is told without its lock. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class FreeDeskRaceTest {
    private static final DeskLimits RULES = Scene.limits(Scene.PLENTY, Scene.PLENTY, 100_000_000, 1_000, 100_000_000);
    private static final ConnectionId CONSOLE = new ConnectionId("console");

    private final Jam clock = new Jam();

    @Test
    void desk_is_free_unless_a_command_does_not_come_to_its_end() throws Exception {
        assertThat(new SupportDesk(clock, RULES, new Scene.Pile()).isFree()).isTrue();
        CyclicBarrier atTheOutbox = new CyclicBarrier(2);
        SupportDesk stuck = new SupportDesk(clock, RULES, new Outbox() {
            @Override
            public boolean hasRoom() {
                return true;
            }

            @Override
            public void append(List<DeskEvent> decided) {
                meet(atTheOutbox);
                meet(atTheOutbox);
            }
        });
        Thread command = new Thread(() -> stuck.sit(CONSOLE, Optional.empty()));
        command.start();
        meet(atTheOutbox);
        assertThat(stuck.isFree()).isFalse();
        meet(atTheOutbox);
        command.join();
        assertThat(stuck.isFree()).isTrue();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
