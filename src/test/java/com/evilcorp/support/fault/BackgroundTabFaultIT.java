package com.evilcorp.support.fault;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.browser.Chromium;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.Rep;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A console that nobody looks at: a tab in the background, whose scripts the browser has stopped altogether. */
class BackgroundTabFaultIT extends FaultScene {
    /** Longer than any dead line is left standing. */
    private static final Duration AWAY = Soak.or(Duration.ofSeconds(50), Duration.ofMinutes(30));

    @Test
    void a_console_whose_tab_is_frozen_is_never_taken_for_dead() {
        PackagedService service = stage.serviceStarts();
        try (BrowserContext browser = Chromium.browser().newContext()) {
            Page console = browser.newPage();
            console.navigate("http://localhost:" + service.port() + "/support");
            assertThat(console.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Queue")))
                    .isAttached();
            Customer ada = service.customer();
            ada.starts("Ada", "Is anybody there?");
            console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                    .click();
            ada.sees("attended");

            console.evaluate("() => { window.ticks = 0; setInterval(() => window.ticks++, 100); }");
            CDPSession debugger = stops(console);
            await().atMost(AWAY.plusSeconds(30))
                    .during(AWAY)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> ada.frames().stream()
                            .noneMatch(frame -> frame.path("type").asText().matches("repAway|ended")));
            try (Rep other = service.console()) {
                other.sends("sit");
                other.isRefused();
            }
            ada.says("Are you back?");
            debugger.send("Debugger.resume");
            assertThat(console.getByRole(AriaRole.LOG)).containsText("Are you back?");
            assertThat((int) console.evaluate("() => window.ticks"))
                    .as("how often its scripts ran, which else run ten times a second")
                    .isLessThan((int) AWAY.toSeconds());
            console.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message"))
                    .fill("I never left.");
            console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                    .click();
            assertThat(ada.sees("said", line -> line.path("from").asText().equals("rep"))
                            .path("text")
                            .asText())
                    .isEqualTo("I never left.");
            Report.row("console frozen for " + AWAY.toSeconds() + " s", "seat kept");
            ada.close();
        }
    }

    /** As a browser does to tabs that nobody looks at; the emulation of that leaves timers running, a debugger does not. */
    private static CDPSession stops(Page page) {
        CDPSession debugger = page.context().newCDPSession(page);
        CompletableFuture<JsonObject> stopped = new CompletableFuture<>();
        debugger.on("Debugger.paused", stopped::complete);
        debugger.send("Debugger.enable");
        debugger.send("Debugger.pause");
        page.waitForCondition(stopped::isDone);
        return debugger;
    }
}
