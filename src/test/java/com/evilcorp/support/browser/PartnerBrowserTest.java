package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.OpenHouse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The chat on a page of another origin: one script, one element, and neither is in the other's way. */
@QuarkusTest
@TestProfile(OpenHouse.class)
class PartnerBrowserTest extends Stage {
    private OtherSite elsewhere;

    @AfterEach
    void shutTheOtherSite() {
        elsewhere.close();
    }

    @Test
    void a_chat_on_a_partners_page_is_like_one_in_the_shop() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = visitorOf(OpenHouse.partner());
        ada.asks("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        ada.writesWithoutSending("Anybody?");
        assertThat(ada.page.evaluate("() => pressed")).isEqualTo("");
        ada.presses("Enter");
        rep.reads("Hello?", "Anybody?");
        ada.hidesChat();
        rep.says("No.");
        ada.hasUnread(1);
        ada.hasTitle("(1) Partner");
        ada.reloads();
        ada.opensChat();
        ada.reads("Hello?", "Anybody?", "No.");
        ada.isPictured("chat-elsewhere");
    }

    @Test
    void a_picture_needs_no_more_of_a_partners_policy() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = visitorOf(OpenHouse.partner());
        ada.asks("Ada", "Hello?");
        rep.accepts();
        Pictured adas = Pictured.in(ada);
        adas.pastes(64, 48);
        adas.holds(64, 48);
        ada.clicks("Send");
        adas.sees(64, 48);
        Pictured.in(rep).sees(64, 48);
    }

    @Test
    void what_is_kept_of_a_browser_is_given_to_no_page_of_partners() {
        CustomerBrowser ada = visitorOf(OpenHouse.partner());
        ada.asks("Ada", "Hello?");
        ada.ends();
        assertThat(ada.button("Save the transcript")).isVisible();
        assertThat(ada.button("My data")).hasCount(0);
    }

    @Test
    void neither_the_page_nor_the_chat_changes_how_the_other_looks() {
        CustomerBrowser inShop = customer();
        inShop.visits("/");
        CustomerBrowser onPartners = visitorOf(OpenHouse.partner());
        for (CustomerBrowser ada : new CustomerBrowser[] {inShop, onPartners}) {
            ada.opensChat();
        }
        for (Look look : Look.values()) {
            assertThat(look.of(onPartners)).as(look.name()).isEqualTo(look.of(inShop));
        }
        Locator heading = onPartners.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Partner"));
        assertThat(heading).hasCSS("color", "rgb(0, 255, 0)");
        assertThat(heading).hasCSS("width", "300px");
        assertThat(heading).hasCSS("position", "static");
    }

    @Test
    void on_a_page_that_nobody_allowed_there_is_no_chat() {
        CustomerBrowser ada = visitorOf("http://localhost:0");
        assertThat(ada.page.getByRole(AriaRole.HEADING)).hasText("Partner");
        assertThat(ada.opener()).hasCount(0);
        assertThat(ada.page.evaluate("() => customElements.get('support-chat') === undefined"))
                .isEqualTo(true);
        assertThat(takesComplaints()).isNotEmpty().allSatisfy(complaint -> assertThat(complaint)
                .containsAnyOf("CORS", "Failed to load resource"));
    }

    /** Somebody on a page of that origin. */
    private CustomerBrowser visitorOf(String origin) {
        elsewhere = new OtherSite(URI.create(origin), site);
        CustomerBrowser visitor = customer();
        visitor.visits(elsewhere.page());
        return visitor;
    }

    /** What the shop's page and a partner's must agree on. */
    private enum Look {
        BUTTON("button.opener"),
        PANEL("section"),
        HEADING("h2"),
        FIELD("input[name=name]"),
        HINT("#chat-name-hint");

        private final String part;

        Look(String part) {
            this.part = part;
        }

        private Object of(CustomerBrowser ada) {
            return ada.page
                    .locator("support-chat")
                    .locator(part)
                    .evaluate(
                            """
                    (part) => {
                      const { width, height } = part.getBoundingClientRect();
                      const { color, fontSize, fontFamily, letterSpacing, textTransform, padding } = getComputedStyle(part);
                      return [width, height, color, fontSize, fontFamily, letterSpacing, textTransform, padding].join();
                    }
                    """);
        }
    }
}
