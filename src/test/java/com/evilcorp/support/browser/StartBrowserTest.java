package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Anybody may ask, from any page of the shop. */
@QuarkusTest
class StartBrowserTest extends Stage {

    @Test
    void a_chat_starts_on_the_shops_home_and_its_first_line_is_the_question() {
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.isPictured("shop");
        ada.opensChat();
        ada.fillsIn("Ada", "Why does it rain?");
        ada.isPictured("chat-start");
        ada.startsChat();
        ada.isNumber(1);
        ada.readsStatus("The rep is not at the desk right now.");
        ada.reads("Why does it rain?");
        ada.isPictured("chat-waiting");
    }

    @Test
    void a_chat_starts_on_a_products_page_and_the_rep_reads_which() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/products/disappointed-cactus");
        ada.asks("Ada", "What have I done?");
        ada.isNumber(1);
        ada.reads("What have I done?");
        rep.isAskedAbout("Ada", "What have I done?");
        rep.isAskedAbout("Ada", "disappointed cactus");
    }

    @Test
    void who_gives_no_name_and_no_question_is_a_number() {
        RepBrowser rep = rep().sits();
        CustomerBrowser nobody = customer("", "");
        nobody.reads();
        rep.isAskedAbout("Customer ", "No question yet");
        nobody.says("Hello?");
        nobody.reads("Hello?");
    }

    @Test
    void an_ended_wait_is_over_and_the_next_chat_starts_with_the_name_kept() {
        CustomerBrowser ada = customer("Ada", "Anybody?");
        ada.ends();
        ada.readsStatus("You left the queue before anybody answered.");
        ada.startsOver();
        assertThat(ada.nameField()).hasValue("Ada");
        assertThat(ada.questionField()).hasValue("");
        ada.fillsIn("Ada", "Anybody now?");
        ada.startsChat();
        ada.isNumber(1);
        ada.reads("Anybody now?");
    }
}
