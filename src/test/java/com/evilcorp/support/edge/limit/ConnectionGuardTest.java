package com.evilcorp.support.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.edge.NoProxies;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten seconds to say what one wants, thirty to read what one asked for. */
class ConnectionGuardTest {
    private final ConnectionGuard guard = new ConnectionGuard(new ConnectionLimits(Limits.of(), NoProxies.address()));
    private final EmbeddedChannel connection = new EmbeddedChannel();

    @BeforeEach
    void opens() {
        connection.freezeTime();
        connection.pipeline().addLast(guard);
        connection.pipeline().fireChannelActive();
    }

    @Test
    void who_says_nothing_is_given_up() {
        passes(9);
        assertThat(connection.isOpen()).isTrue();
        passes(2);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void who_reads_nothing_is_neither_read_from_nor_waited_for() {
        guard.requestBegins();
        reads(false);
        assertThat(connection.config().isAutoRead()).isFalse();
        passes(29);
        assertThat(connection.isOpen()).isTrue();
        passes(2);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void who_reads_on_in_time_stays() {
        guard.requestBegins();
        for (int i = 0; i < 5; i++) {
            reads(false);
            passes(20);
            reads(true);
            passes(20);
        }
        assertThat(connection.config().isAutoRead()).isTrue();
        assertThat(connection.isOpen()).isTrue();
    }

    private void reads(boolean on) {
        connection.unsafe().outboundBuffer().setUserDefinedWritability(1, on);
        connection.runPendingTasks();
    }

    private void passes(long seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
