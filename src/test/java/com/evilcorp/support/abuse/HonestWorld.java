package com.evilcorp.support.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.fault.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Those whom nobody may disturb: a customer in a chat with the rep, a buyer, newcomers, and the probes. They come from
 * 127.0.0.1, where no stranger does.
 */
final class HonestWorld {
    private static final Duration RECEIPT_AT_MOST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How often each goes about their business once the stranger is done. */
    private static final int TIMES_AFTERWARDS = 3;

    private final Pod pod;
    private final HonestChat chat;
    private final HonestBuyer buyer;
    private final List<Honest> everybody;

    HonestWorld(Pod pod) {
        this.pod = pod;
        chat = new HonestChat(pod);
        buyer = new HonestBuyer(pod);
        everybody = List.of(chat, buyer, new HonestNewcomer(pod), new Probes(pod));
    }

    /** Lives beside an attack, and a while longer, without noticing. */
    <T> T doesNotNotice(String attack, Callable<T> attacking) throws Exception {
        chat.forgetsReceipts();
        ScheduledExecutorService life = Honest.life(everybody.size());
        everybody.forEach(one -> one.goesOn(life));
        try {
            T outcome = attacking.call();
            everybody.forEach(HonestWorld::goesOnAsEver);
            return outcome;
        } finally {
            life.shutdown();
            assertThat(life.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            isUndisturbed(attack);
        }
    }

    private static void goesOnAsEver(Honest one) {
        int before = one.times();
        await().atMost(PATIENCE).until(() -> one.disturbance() != null || one.times() >= before + TIMES_AFTERWARDS);
    }

    private void isUndisturbed(String attack) throws IOException {
        assertThat(everybody).as(attack).extracting(Honest::disturbance).containsOnlyNulls();
        Waits receipts = chat.receipts();
        Report.row(
                attack,
                receipts.all().size() + " receipts",
                receipts.median().toMillis() + " ms",
                receipts.percentile(95).toMillis() + " ms",
                receipts.longest().toMillis() + " ms",
                buyer.times() + " purchases",
                pod.peakMib() + " MiB");
        assertThat(receipts.percentile(95)).as(attack).isLessThan(RECEIPT_AT_MOST);
        assertThat(pod.peakMib()).as(attack).isLessThan(Pod.MIB);
        chat.isWhole();
        buyer.hasAll();
    }
}
