package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chat in whatever window there is: a phone, a page zoomed in to four times its size, half a screen above a keyboard. */
@QuarkusTest
class WindowBrowserTest extends Stage {
    private static final int ABOVE_THE_KEYBOARD = 180;
    private static final int TABS = 40;

    /** A browser whose keyboard lies over the page, and changes nothing but what is seen of it. */
    private static final String KEYBOARD =
            """
            Object.defineProperty(window, "visualViewport", {
              value: Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 }),
            });
            """;

    @ParameterizedTest
    @CsvSource({"320, 256", "640, 400", "844, 390", "390, 844", "1280, 500"})
    void what_matters_is_on_the_screen_of_every_window(int width, int height) {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.page.setViewportSize(width, height);
        ada.visits("/");
        ada.asks("Ada", "Hello?");
        canWrite(ada);
        OnScreen.isWhole(ada.page.locator(".status .place"));
        ada.keepsPictures("chat-waiting-" + width + "x" + height);
        rep.accepts();
        ada.isAttended();
        for (int i = 0; i < 8; i++) {
            rep.says("No, number " + i);
        }
        canWrite(ada);
        ada.seesTheEnd();
        ada.keepsPictures("chat-open-" + width + "x" + height);
        rep.endsSession();
        ada.chatIsOver();
        canGoOn(ada);
        OnScreen.isWhole(ada.button("Save the transcript"));
        OnScreen.isWhole(ada.log().getByRole(AriaRole.PARAGRAPH).last());
        ada.keepsPictures("chat-over-" + width + "x" + height);
        ada.startsOver();
        ada.fillsIn("Ada", "Hello again?");
        ada.startsChat();
        rep.isAskedAbout("Ada", "Hello again?");
        rep.declines();
        ada.isTurnedAway();
        canGoOn(ada);
        OnScreen.isWhole(ada.page.getByText("I'm sorry we don't care about your questions at this time"));
        ada.keepsPictures("chat-declined-" + width + "x" + height);
    }

    @Test
    void a_keyboard_that_lies_over_the_page_covers_nothing_of_the_chat() {
        for (int[] window : new int[][] {{844, 390}, {1024, 768}}) {
            CustomerBrowser ada = customer();
            ada.plays(KEYBOARD);
            ada.page.setViewportSize(window[0], window[1]);
            ada.visits("/");
            ada.asks("Ada", "Hello?");
            ada.counts("Object.assign(visualViewport, { height: " + ABOVE_THE_KEYBOARD
                    + " }).dispatchEvent(new Event('resize'))");
            for (Locator part : new Locator[] {ada.messageField(), ada.button("Send"), ada.endButton()}) {
                ada.page.waitForCondition(() -> isBetween(part.boundingBox(), 0, ABOVE_THE_KEYBOARD));
            }
            ada.counts("Object.assign(visualViewport, { offsetTop: 100 }).dispatchEvent(new Event('scroll'))");
            ada.page.waitForCondition(() -> isBetween(ada.messageField().boundingBox(), 100, 100 + ABOVE_THE_KEYBOARD));
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "640, 400"})
    void what_lies_behind_a_chat_that_fills_the_window_cannot_be_reached(int width, int height) {
        CustomerBrowser ada = customer();
        ada.page.setViewportSize(width, height);
        ada.visits("/products/tinned-meeting");
        ada.opensChat();
        for (String key : new String[] {"Tab", "Shift+Tab"}) {
            for (int i = 0; i < TABS; i++) {
                ada.presses(key);
                assertThat(ada.counts("document.activeElement.localName")).isEqualTo("support-chat");
                assertThat(
                                ada.counts(
                                        "document.querySelector('support-chat').shadowRoot.activeElement.closest('.panel') !== null"))
                        .isEqualTo(true);
            }
        }
        assertThat(ada.page.locator("[inert]:has(h1)")).hasCount(1);
        ada.hidesChat();
        assertThat(ada.page.locator("[inert]")).hasCount(0);
        assertThat(ada.opener()).isFocused();
        ada.pressesUntilOn(
                "Shift+Tab",
                ada.page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).last());
        ada.opensChat();
        ada.page.setViewportSize(BrowserUser.WIDE, BrowserUser.HIGH);
        assertThat(ada.page.locator("[inert]")).hasCount(0);
    }

    @Test
    void a_draft_is_read_whole_after_the_window_was_turned() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        for (ChatUser writer : List.of(ada, rep)) {
            Locator draft = writer.messageField();
            writer.page.setViewportSize(844, 390);
            writer.writesWithoutSending("It was dark, and nobody answered, and it rang and rang.");
            double line = draft.boundingBox().height;
            assertThat(line).isLessThan(60);
            writer.page.setViewportSize(390, 844);
            writer.page.waitForCondition(() -> draft.boundingBox().height > line + 10);
            assertThat(draft.evaluate("(box) => box.scrollHeight <= box.clientHeight"))
                    .isEqualTo(true);
            writer.page.setViewportSize(844, 390);
            writer.page.waitForCondition(() -> draft.boundingBox().height == line);
        }
    }

    private static void canWrite(CustomerBrowser ada) {
        OnScreen.isWhole(ada.messageField());
        OnScreen.isWhole(ada.button("Send"));
        OnScreen.isWhole(ada.endButton());
        ada.neverScrollsSideways();
    }

    private static void canGoOn(CustomerBrowser ada) {
        OnScreen.isWhole(ada.button("Start a new chat"));
        ada.neverScrollsSideways();
    }

    private static boolean isBetween(BoundingBox part, double top, double bottom) {
        return part.y >= top && part.y + part.height <= bottom;
    }
}
