package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the rep is told of somebody before they answer. */
@QuarkusTest
class RequestBrowserTest extends Stage {

    @Test
    void the_request_tells_of_product_purchases_and_earlier_sessions_in_the_same_browser() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/products/disappointed-cactus");
        ada.asks("Ada", "Why does it look at me?");
        rep.isAskedAbout("Ada", "Why does it look at me?");
        rep.requestTells("Looking at The Disappointed Cactus.");
        rep.requestTells("Never been here before");
        rep.declines();
        ada.isTurnedAway();
        ada.asksAgain("Ada", "Why still?");
        rep.isAskedAbout("Ada", "Why still?");
        rep.requestTells("Been here once before");
        assertThat(rep.earlierSessions()).hasCount(1);
        assertThat(rep.earlierSessions().first()).containsText("Declined");
        assertThat(rep.earlierSessions().first().getAttribute("href")).startsWith("/transcripts/");
        rep.isPictured("console-known");
        rep.accepts();
        rep.talksTo("Ada");
        assertThat(rep.earlierSessions()).hasCount(1);
    }
}
