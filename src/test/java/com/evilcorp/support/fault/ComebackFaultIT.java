package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that drop again and again, in the middle of what is being said on them. */
class ComebackFaultIT extends FaultScene {
    private static final int WAITING = 48;
    private static final int DROPS = Soak.or(250, 10_000);

    ComebackFaultIT() {
        super("-Dsupport.desk.max-lines-while-waiting=5000", "-Dsupport.desk.max-text-while-waiting=250000");
    }

    @Test
    void dropping_and_coming_back_loses_nothing_doubles_nothing_and_ends_nothing() {
        stage.serviceStarts();
        RepsBrowser rep = stage.rep();
        CustomersBrowser served = stage.customer("served").isQueued();
        rep.attends(served);
        List<CustomersBrowser> waiting = stage.crowd(WAITING);
        List<Browser> everybody = stage.browsers();

        int drops = 0;
        for (int round = 0; drops < DROPS; round++) {
            String now = "round " + round + " of ";
            everybody.forEach(browser -> browser.says(now + everybody.indexOf(browser) + ", before"));
            everybody.forEach(Browser::drops);
            everybody.forEach(browser -> browser.says(now + everybody.indexOf(browser) + ", meanwhile"));
            everybody.forEach(Browser::isBack);
            drops += everybody.size();
        }
        stage.everythingIsReceipted();
        await().atMost(Browser.PATIENCE)
                .untilAsserted(() -> assertThat(rep.lines()).isEqualTo(served.lines()));
        assertThat(rep.open()).isEqualTo(served.session());
        assertThat(waiting).extracting(CustomersBrowser::state).containsOnly("waiting");
        stage.balance(drops + " lines dropped").isComplete();
        assertThat(stage.database().counts("select count(*) from transcript")).isEqualTo(1 + WAITING);
        assertThat(stage.database().counts("select count(*) from transcript where outcome is not null"))
                .isZero();
    }
}
