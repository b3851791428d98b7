package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The service is killed at any moment, in the middle of everything. */
class KilledFaultIT extends FaultScene {
    private static final int WAITING = 200;
    private static final int GONE = 20;
    private static final int KILLS = Soak.or(1, 5);

    @Test
    void everybody_who_comes_back_has_their_session_their_place_and_their_lines() {
        stage.serviceStarts();
        RepsBrowser rep = stage.rep();
        CustomersBrowser served = stage.customer("served").isQueued();
        rep.attends(served);
        List<CustomersBrowser> waiting = stage.crowd(WAITING);

        for (int kill = 1; kill <= KILLS; kill++) {
            String round = "round " + kill;
            IntStream.range(0, 10).forEach(i -> {
                served.says(round + ", asked " + i);
                rep.says(round + ", answered " + i);
                waiting.get(i).says(round + ", still waiting " + i);
            });
            await().atMost(Browser.PATIENCE).until(() -> served.receipts().size() > 0);
            stage.service().isKilled();
            served.says(round + ", said to nobody");
            rep.says(round + ", answered to nobody");
            stage.serviceStarts();
            rep.isBack();
            served.isBack();
            waiting.forEach(Browser::isBack);
            assertThat(rep.open()).isEqualTo(served.session());
            assertThat(served.state()).isEqualTo("open");
            assertThat(waiting).extracting(CustomersBrowser::state).containsOnly("waiting");
            await().atMost(Browser.PATIENCE).untilAsserted(() -> assertThat(waiting)
                    .extracting(CustomersBrowser::position)
                    .isEqualTo(IntStream.rangeClosed(1, WAITING).boxed().toList()));
        }
        stage.everythingIsReceipted();
        assertThat(rep.lines()).isEqualTo(served.lines());
        stage.balance("killed " + KILLS + " times").isComplete();
        assertThat(stage.database().counts("select count(*) from transcript")).isEqualTo(1 + WAITING);
        assertThat(stage.database().counts("select count(*) from transcript where outcome is not null"))
                .isZero();

        // Some do not come back: neither the one who is attended nor a few of those who wait.
        List<CustomersBrowser> leaving = waiting.subList(0, GONE);
        stage.service().isKilled();
        leaving.forEach(Browser::vanishes);
        served.vanishes();
        stage.serviceStarts();
        await().atMost(Browser.PATIENCE).untilAsserted(() -> assertThat(stage.outcomes(leaving))
                .containsOnly("INTERRUPTED")
                .hasSize(GONE));
        assertThat(stage.outcomes(List.of(served))).containsExactly("INTERRUPTED");
        rep.close();
        stage.browsers().forEach(Browser::close);
        await().atMost(Browser.PATIENCE).untilAsserted(() -> assertThat(
                        stage.database().counts("select count(*) from transcript where outcome is null"))
                .as("sessions that stay open")
                .isZero());
        assertThat(Set.copyOf(stage.outcomes(waiting.subList(GONE, WAITING)))).containsExactly("ABANDONED");
    }
}
