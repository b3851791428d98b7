package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.OpenHouse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chat on pages that do what other people's pages do. */
@QuarkusTest
@TestProfile(OpenHouse.class)
class HostPagesBrowserTest extends Stage {
    private static final String FRAMED =
            """
            <!doctype html>
            <html lang="en">
            <title>Framed</title>
            <link rel="icon" href="data:,">
            <iframe width="1000" height="700" %s srcdoc='
              <html lang="en"><support-chat server="https://desk.example"></support-chat>
              <script type="module" src="https://desk.example/support-chat.js"></script></html>'></iframe>
            </html>
            """;

    private OtherSite elsewhere;

    @BeforeEach
    void openTheOtherSite() {
        elsewhere = new OtherSite(URI.create(OpenHouse.partner()), site);
    }

    @AfterEach
    void shutTheOtherSite() {
        elsewhere.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_chat_goes_on_from_the_question_to_the_next_one_on_every_kind_of_page(HostPage kind) {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits(kind.in(elsewhere));
        ada.opensChat();
        assertThat(ada.nameField()).hasValue("");
        ada.fillsIn("Ada", "Hello?");
        ada.startsChat();
        ada.isNumber(1);
        rep.accepts();
        ada.isAttended();
        ada.says("Anybody?");
        rep.reads("Hello?", "Anybody?");
        rep.says("No.");
        ada.reads("Hello?", "Anybody?", "No.");
        ada.isPictured("chat-on-" + kind);
        ada.ends();
        ada.startsOver();
        assertThat(ada.nameField()).hasValue("Ada");
    }

    @Test
    void a_page_that_turns_everything_around_does_not_turn_the_chat_around() {
        CustomerBrowser ada = customer();
        ada.visits(HostPage.RIGHT_TO_LEFT.in(elsewhere));
        ada.opensChat();
        assertThat(ada.page.locator("support-chat .widget")).hasCSS("direction", "ltr");
    }

    @Test
    void a_frame_without_an_address_has_the_origin_of_its_page() {
        CustomerBrowser ada = customer();
        ada.visits(elsewhere.page("srcdoc", FRAMED.formatted("")));
        FrameLocator frame = ada.page.frameLocator("iframe");
        frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Chat with support"))
                .click();
        frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Start chat"))
                .click();
        assertThat(frame.getByRole(AriaRole.STATUS)).containsText("You are number 1 in the queue");
    }

    @Test
    void a_frame_without_an_origin_has_no_chat_and_the_console_says_why() {
        CustomerBrowser ada = customer();
        ada.visits(elsewhere.page("sandboxed", FRAMED.formatted("sandbox=\"allow-scripts\"")));
        isHinted("null");
    }

    @Test
    void the_console_says_why_a_page_that_nobody_allowed_has_no_chat() {
        try (OtherSite stranger = new OtherSite(URI.create("http://localhost:0"), site)) {
            CustomerBrowser ada = customer();
            ada.visits(stranger.page());
            isHinted(stranger.page().replaceFirst("/$", ""));
            assertThat(ada.opener()).hasCount(0);
        }
    }

    @Test
    void a_chat_that_is_moved_keeps_its_line() {
        List<WebSocket> lines = new ArrayList<>();
        CustomerBrowser ada = waiting(lines);
        ada.page.evaluate("() => document.body.prepend(document.querySelector('support-chat'))");
        ada.says("Still me.");
        ada.hasLine("Still me.", "Sent");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).isClosed()).isFalse();
    }

    @Test
    void a_chat_that_is_taken_out_leaves_nothing_running_and_goes_on_where_it_is_put_in_again() {
        List<WebSocket> lines = new ArrayList<>();
        CustomerBrowser ada = waiting(lines);
        ada.page.evaluate("() => { window.chat = document.querySelector('support-chat'); chat.remove(); }");
        await().pollInSameThread().until(() -> {
            ada.page.evaluate("() => 0");
            return lines.get(0).isClosed();
        });
        ada.page.evaluate("() => document.body.append(chat)");
        ada.isNumber(1);
        ada.reads("Hello?");
        assertThat(lines).hasSize(2);
    }

    private CustomerBrowser waiting(List<WebSocket> lines) {
        CustomerBrowser ada = customer();
        ada.page.onWebSocket(lines::add);
        ada.visits(HostPage.LOADED_TWICE.in(elsewhere));
        ada.asks("Ada", "Hello?");
        return ada;
    }

    private void isHinted(String origin) {
        List<String> said = new ArrayList<>();
        await().pollInSameThread().until(() -> {
            said.addAll(takesComplaints());
            return said.stream().anyMatch(complaint -> complaint.contains("support.chat.origins"));
        });
        assertThat(said).allSatisfy(complaint -> assertThat(complaint).contains("on pages of " + origin + " "));
    }
}
