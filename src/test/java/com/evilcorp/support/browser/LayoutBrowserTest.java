package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk fits every window, and nothing on it moves that nobody moved. */
@QuarkusTest
class LayoutBrowserTest extends Stage {
    private static final int[][] WINDOWS = {{1280, 800}, {1024, 768}, {768, 1024}, {390, 844}, {320, 640}};

    private final Axe axe = new Axe();

    @Test
    void the_message_box_is_on_the_screen_of_every_window_open_and_over() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = talkative(rep);
        customer("Bob", "Me too");
        rep.seesWaiting("Bob");
        for (int[] window : WINDOWS) {
            rep.page.setViewportSize(window[0], window[1]);
            OnScreen.isWhole(rep.messageField());
            OnScreen.isWhole(rep.button("Send"));
            OnScreen.isWhole(rep.endButton());
            assertThat(middle(rep.endButton())).isCloseTo(middle(rep.button("End and next")), within(4.0));
            rep.neverScrollsSideways();
            rep.keepsPictures("desk-open-" + window[0]);
        }
        rep.writesWithoutSending("Dear Ada, ");
        ada.ends();
        rep.talksToNobody();
        Locator topics = rep.named(AriaRole.GROUP, "Topic").getByRole(AriaRole.BUTTON);
        assertThat(topics).hasCount(5);
        for (int[] window : WINDOWS) {
            rep.page.setViewportSize(window[0], window[1]);
            rep.keepsPictures("desk-over-" + window[0]);
            OnScreen.isWhole(window[0] < 768 ? topics.first() : topics.last());
            OnScreen.isWhole(rep.unsentText());
            OnScreen.isWhole(rep.button("Next"));
            OnScreen.isWhole(rep.acceptButton());
            rep.neverScrollsSideways();
        }
        axe.looksAt("a session that is over, and a request", rep);
        axe.hasFoundNothingGrave();
    }

    @Test
    void eight_lines_of_a_conversation_and_nine_of_the_queue_fit_a_usual_window() {
        RepBrowser rep = rep();
        PlayedDesk desk = new PlayedDesk(rep);
        for (int i = 0; i < 12; i++) desk.somebodyArrives();
        rep.clicks("Attend next");
        rep.hasButton("End session");
        rep.page.setViewportSize(1280, 800);
        for (int i = 0; i < 6; i++) {
            desk.theCustomerSays();
            rep.says("No.");
        }
        rep.keepsPictures("desk-busy");
        rep.page.waitForCondition(() -> OnScreen.countWhole(rep.log().getByRole(AriaRole.LISTITEM)) >= 8);
        rep.page.waitForCondition(() -> OnScreen.countWhole(rep.waiting()) >= 9);
    }

    @Test
    void a_request_appears_where_nothing_was_and_moves_nothing() {
        RepBrowser rep = rep().sits();
        rep.counted("Waiting", "0");
        Locator tools = rep.button("Test sound");
        Locator queue = rep.page.getByRole(AriaRole.HEADING).getByText("Queue");
        List<BoundingBox> before = boxes(tools, queue);
        customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        assertThat(boxes(tools, queue)).usingRecursiveComparison().isEqualTo(before);
        rep.declines();
        rep.turnsAway("Ada");
        assertThat(boxes(tools, queue)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void what_the_rep_is_told_moves_nothing_in_any_window_and_can_be_answered() {
        RepBrowser rep = rep().sits();
        customer("Ada", "Hello?");
        rep.isAskedAbout("Ada", "Hello?");
        rep.counted("Waiting", "1");
        Locator tools = rep.page.locator(".tools");
        Locator queue = rep.page.getByRole(AriaRole.HEADING).getByText("Queue");
        for (int[] window : WINDOWS) {
            rep.page.setViewportSize(window[0], window[1]);
            List<BoundingBox> before = boxes(tools, queue, rep.waiting());
            rep.declines();
            rep.turnsAway("Ada");
            assertThat(boxes(tools, queue, rep.waiting()))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
            OnScreen.isWhole(rep.button("Undo"));
            rep.neverScrollsSideways();
            rep.keepsPictures("desk-told-" + window[0]);
            rep.thinksBetterOfIt();
            rep.isAskedAbout("Ada", "Hello?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "es-ES"})
    void tools_and_figures_are_one_line_of_a_usual_window(String language) {
        RepBrowser rep = new RepBrowser(pageFor(language));
        rep.page.setViewportSize(1280, 800);
        rep.visits("/support");
        Locator figures = rep.page.locator(".tools .shift");
        OnScreen.isWhole(figures);
        rep.keepsPictures("desk-tools-" + language);
        List<Locator> buttons = rep.page.locator(".tools button:visible").all();
        assertThat(buttons).hasSizeGreaterThan(4);
        for (Locator button : buttons) assertThat(middle(button)).isCloseTo(middle(figures), within(4.0));
    }

    @Test
    void who_is_picked_is_shown_whole_before_anything_is_done_about_them() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/products/disappointed-cactus");
        ada.asks("Ada", "Why? ".repeat(300));
        customer("Bob", "Me too");
        rep.seesWaiting("Ada", "Bob");
        rep.declines();
        rep.clicks("Undo");
        customer("Cleo", "And me");
        rep.seesWaiting("Ada", "Bob", "Cleo");
        rep.picks("Cleo");
        assertThat(rep.card("Cleo")).containsText("And me");
        assertThat(rep.card("Cleo")).containsText("Never been here before");
        assertThat(rep.card("Cleo")).containsText("Nothing sold to them yet.");
        rep.attends("Cleo");
        rep.endsSession();
        rep.picks("Ada");
        assertThat(rep.card("Ada")).containsText("Looking at The Disappointed Cactus.");
        rep.isDone();
        for (int[] window : WINDOWS) {
            rep.page.setViewportSize(window[0], window[1]);
            OnScreen.isWhole(rep.button("Attend"));
            OnScreen.isWhole(rep.button("Cancel"));
            rep.keepsPictures("desk-picked-" + window[0]);
        }
        axe.looksAt("who is picked", rep);
        axe.hasFoundNothingGrave();
    }

    @Test
    void the_next_is_attended_by_a_button() {
        RepBrowser rep = rep().sits();
        rep.cannot("Attend next");
        customer("Ada", "Hello?").isNumber(1);
        customer("Bob", "Me too").isNumber(2);
        rep.seesWaiting("Ada", "Bob");
        rep.clicks("Attend next");
        rep.talksTo("Ada");
        rep.cannot("Attend next");
    }

    private CustomerBrowser talkative(RepBrowser rep) {
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        rep.says("No.");
        ada.says("Why not?\n".repeat(12) + "Why?");
        rep.says("It is written at https://evil.example/terms.");
        return ada;
    }

    private static double middle(Locator thing) {
        BoundingBox box = thing.boundingBox();
        return box.y + box.height / 2;
    }

    private static List<BoundingBox> boxes(Locator... things) {
        List<BoundingBox> boxes = new ArrayList<>();
        for (Locator thing : things) boxes.add(thing.boundingBox());
        return boxes;
    }
}
