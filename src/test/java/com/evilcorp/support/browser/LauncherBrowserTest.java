package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The button that opens the chat, which lies over every page. */
@QuarkusTest
class LauncherBrowserTest extends Stage {
    private static final String CONTROLS = "css:light=main :is(a, button, input, summary)";
    private static final String IS_ON_TOP =
            """
            (control) => {
              const { x, y, width, height } = control.getBoundingClientRect();
              const top = document.elementFromPoint(x + width / 2, y + height / 2);
              return control.contains(top) || top?.contains(control);
            }
            """;

    @Test
    void it_closes_what_it_opened() {
        CustomerBrowser ada = customer();
        ada.visits("/");
        for (int i = 0; i < 2; i++) {
            ada.opensChat();
            assertThat(ada.opener()).hasAttribute("aria-expanded", "true");
            ada.opener().click();
            ada.hasClosedChat();
            assertThat(ada.opener()).hasAttribute("aria-expanded", "false");
            assertThat(ada.opener()).isFocused();
        }
    }

    @Test
    void the_chat_unfolds_when_it_is_opened_and_not_on_every_page() {
        CustomerBrowser ada = customer();
        ada.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        ada.visits("/");
        ada.opensChat();
        assertThat(panel(ada)).hasCSS("animation-name", "unfold");
        ada.visits("/products/tinned-meeting");
        assertThat(panel(ada)).isVisible();
        assertThat(panel(ada)).hasCSS("animation-name", "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/products/tinned-meeting", "/cart", "/nowhere"})
    void it_covers_no_control_of_the_page_that_one_tabs_to(String path) {
        CustomerBrowser ada = customer();
        ada.visits("/products/tinned-meeting");
        ada.clicks("Add to cart");
        for (int[] window : new int[][] {{320, 640}, {844, 390}, {1280, 800}}) {
            ada.page.setViewportSize(window[0], window[1]);
            ada.visits(path);
            Locator controls = ada.page.locator(CONTROLS);
            assertThat(controls.count()).isPositive();
            for (Locator control : controls.all()) {
                if (control.isVisible()) {
                    ada.page.evaluate("() => scrollTo(0, 0)");
                    control.focus();
                    assertThat((Boolean) control.evaluate(IS_ON_TOP))
                            .as("%s at %d", control.textContent(), window[0])
                            .isTrue();
                }
            }
            if (path.equals("/nowhere")) {
                takesComplaints();
            }
        }
    }

    private static Locator panel(CustomerBrowser ada) {
        return ada.page.locator("support-chat .panel");
    }
}
