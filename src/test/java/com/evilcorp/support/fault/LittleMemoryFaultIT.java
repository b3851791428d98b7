package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** The service where its heap may have 64 MiB, ended at its end as the images have it. */
class LittleMemoryFaultIT extends FaultScene {
    private static final int OUT_OF_MEMORY = 3;
    private static final int MORE_THAN_FIT = 5_000;
    /** A thirty-second of the heap, in UTF-16 units. */
    private static final int FITS = 2_097_152;

    private static final int ENOUGH = 200;
    /** As much as a customer may say while they wait. */
    private static final int LINES = 10;

    private static final int LENGTH = 1_900;

    private RepsBrowser rep;
    private CustomersBrowser served;

    LittleMemoryFaultIT() {
        super("-Xmx64m", "-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void at_the_end_of_its_memory_it_ends_and_who_comes_back_to_the_next_has_lost_nothing() {
        PackagedService service = starts();
        int crowd = 0;
        while (service.process().isAlive() && comesToWait(service)) {
            crowd++;
            assertThat(crowd).isLessThan(MORE_THAN_FIT);
        }
        served.says("asked at its end");
        assertThat(service.exitCode()).as(service.log()).isEqualTo(OUT_OF_MEMORY);
        assertThat(crowd).isGreaterThan(100);

        stage.serviceStarts();
        goesOn("afterwards");
    }

    @Test
    void with_bounds_that_fit_newcomers_are_told_that_it_is_full_and_who_is_there_goes_on() {
        PackagedService service = starts("-Dsupport.desk.max-live-text=" + FITS);
        for (int crowd = 0; crowd < ENOUGH; crowd++) {
            assertThat(comesToWait(service)).isTrue();
        }
        Customer newcomer = service.customer();
        newcomer.sends("start", "name", "Too late", "text", "Hello?");
        newcomer.seesProblem("queue-full");
        assertThat(service.status("/")).isEqualTo(200);
        goesOn("beside a crowd");
        assertThat(stage.browsers()).extracting(Browser::comebacks).containsOnly(0);
        assertThat(service.log()).doesNotContain(" ERROR ", "OutOfMemoryError");
    }

    private PackagedService starts(String... settings) {
        PackagedService service = stage.serviceStarts(settings);
        rep = stage.rep();
        served = stage.customer("served").isQueued();
        rep.attends(served);
        served.says("asked before");
        rep.says("answered before");
        stage.everythingIsReceipted();
        return service;
    }

    /** Whether one more could connect, and say as much as they may. */
    private static boolean comesToWait(PackagedService service) {
        try {
            Customer next = service.customer();
            next.sends("start", "name", "Crowd");
            boolean heard = true;
            for (int i = 0; i < LINES && heard; i++) {
                String text = UUID.randomUUID() + "x".repeat(LENGTH);
                heard = next.canSendText(Customer.frame("say", "id", UUID.randomUUID(), "text", text));
            }
            return heard;
        } catch (CompletionException e) {
            return false;
        }
    }

    private void goesOn(String when) {
        rep.isBack();
        served.isBack();
        served.says("asked " + when);
        rep.says("answered " + when);
        stage.everythingIsReceipted();
        assertThat(rep.open()).isEqualTo(served.session());
        assertThat(served.state()).isEqualTo("open");
        stage.balance("heap of 64 MiB, " + when).isComplete();
    }
}
