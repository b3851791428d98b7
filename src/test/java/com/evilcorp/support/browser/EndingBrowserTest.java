package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Nobody ends a chat by mistake. */
@QuarkusTest
class EndingBrowserTest extends Stage {
    private static final int FAR_PX = 100;

    private final Axe axe = new Axe();

    @Test
    void who_waits_is_asked_and_told_that_their_place_is_lost() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.clicks("End chat");
        assertThat(question(ada)).containsText("number 1 in the queue");
        assertThat(ada.button("Stay")).isFocused();
        ada.isPictured("chat-ending");
        axe.looksAt("the question before a chat is ended", ada);
        axe.hasFoundNothingGrave();
        ada.clicks("Stay");
        stays(ada);
        ada.clicks("End chat");
        ada.clicks("End it");
        ada.chatIsOver();
        ada.readsStatus("You left the queue before anybody answered.");
    }

    @Test
    void who_is_attended_is_asked_and_told_that_the_conversation_is_lost() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.clicks("End chat");
        rep.accepts();
        assertThat(question(ada)).containsText("The conversation ends");
        assertThat(question(ada)).not().containsText("queue");
        ada.presses("Escape");
        stays(ada);
        ada.reads("Hello?");
        ada.ends();
        ada.readsStatus("You ended it.");
        rep.talksToNobody();
    }

    @Test
    void the_question_goes_when_the_rep_ends_the_chat_meanwhile() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        ada.clicks("End chat");
        assertThat(question(ada)).isVisible();
        rep.endsSession();
        ada.chatIsOver();
        assertThat(question(ada)).isHidden();
        assertThat(ada.page.getByRole(AriaRole.HEADING).getByText("Complaints dept."))
                .isFocused();
    }

    @Test
    void nothing_is_ended_without_the_connection_that_it_takes() {
        Line line = new Line();
        CustomerBrowser ada = customerOn(line);
        ada.visits("/");
        ada.asks("Ada", "Hello?");
        ada.clicks("End chat");
        line.isCut();
        ada.cannot("End it");
        line.isMended();
        ada.clicks("End it");
        ada.chatIsOver();
    }

    @Test
    void a_hasty_hand_ends_nothing() {
        for (int[] window : new int[][] {{1280, 800}, {320, 640}, {320, 256}}) {
            CustomerBrowser ada = customer();
            ada.page.setViewportSize(window[0], window[1]);
            ada.visits("/");
            ada.asks("Ada", "Hello?");
            for (String harmless : new String[] {"Hide", "Sound"}) {
                assertThat(gap(ada.endButton(), ada.button(harmless))).isGreaterThan(FAR_PX);
            }
            ada.endButton().dblclick();
            assertThat(question(ada)).isVisible();
            ada.clicks("Stay");
            stays(ada);
        }
    }

    private static void stays(CustomerBrowser ada) {
        assertThat(question(ada)).isHidden();
        assertThat(ada.endButton()).isFocused();
        assertThat(ada.messageField()).isVisible();
    }

    private static Locator question(CustomerBrowser ada) {
        return ada.named(AriaRole.DIALOG, "End this chat?");
    }

    private static double gap(Locator one, Locator other) {
        BoundingBox a = one.boundingBox();
        BoundingBox b = other.boundingBox();
        return Math.max(b.x - a.x - a.width, a.x - b.x - b.width);
    }
}
