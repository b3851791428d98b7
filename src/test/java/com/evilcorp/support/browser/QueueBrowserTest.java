package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits, and what the rep may do about them. */
@QuarkusTest
class QueueBrowserTest extends Stage {

    @Test
    void a_cancelled_customer_reads_the_fixed_sentence_and_the_others_move_up() {
        CustomerBrowser ada = customer("Ada", "One?");
        CustomerBrowser bob = customer("Bob", "Two?");
        CustomerBrowser cleo = customer("Cleo", "Three?");
        ada.isNumber(1);
        bob.isNumber(2);
        cleo.isNumber(3);
        RepBrowser rep = rep().sits();
        rep.seesWaiting("Ada", "Bob", "Cleo");
        rep.picks("Bob");
        rep.isPictured("console-queue");
        rep.cancels("Bob");
        bob.isTurnedAway();
        cleo.isNumber(2);
        rep.seesWaiting("Ada", "Cleo");
        rep.picks("Ada");
        rep.attends("Ada");
        ada.isAttended();
        cleo.isNumber(1);
        rep.seesWaiting("Cleo");
    }

    @Test
    void nobody_else_can_be_attended_while_a_session_is_open_not_even_after_a_reload() {
        customer("Ada", "One?");
        customer("Bob", "Two?").isNumber(2);
        RepBrowser rep = rep().sits();
        rep.picks("Bob");
        rep.canAttend("Bob");
        rep.attends("Bob");
        rep.isNotAsked();
        rep.picks("Ada");
        rep.cannotAttend("Ada");
        rep.isPictured("console-busy");
        rep.reloads();
        rep.talksTo("Bob");
        rep.picks("Ada");
        rep.cannotAttend("Ada");
        rep.endsSession();
        rep.canAttend("Ada");
    }

    @Test
    void lines_said_while_waiting_are_there_when_the_rep_attends() {
        CustomerBrowser ada = customer("Ada", "One?");
        ada.says("Two?");
        ada.hasLine("Two?", "Sent");
        RepBrowser rep = rep().sits();
        rep.accepts();
        rep.talksTo("Ada");
        rep.reads("One?", "Two?");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 768, 320})
    void a_name_is_one_line_of_the_queue_however_long_and_is_told_whole(int width) {
        String name = "Maximiliane von und zu Hohenlohe-Waldenburg-Schilling";
        String heap = "Z" + "\u0335\u0321\u033a\u0307\u030d\u0311".repeat(6);
        RepBrowser rep = rep().sits();
        customer("Ada", "Hello?");
        customer(name, "Hello?");
        customer(heap, "Hello?");
        rep.seesWaiting("Ada", name, heap);
        rep.page.setViewportSize(width, 800);
        double height = rep.waiting().first().boundingBox().height;
        for (Locator row : rep.waiting().all())
            assertThat(row.boundingBox().height).isEqualTo(height);
        assertThat(rep.button(name)).hasAttribute("title", name);
        rep.neverScrollsSideways();
        rep.keepsPictures("console-long-names-" + width);
    }
}
