package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a desk of phone's size would hide, push down or break. */
@QuarkusTest
class PhoneDeskBrowserTest extends Stage {
    private static final int[][] WINDOWS = {{390, 844}, {320, 640}, {768, 1024}, {1024, 768}, {1280, 800}};

    private static final String QUESTIONS =
            """
            {"count": 1, "answered": [], "waiting": [{"id": "5d5ae1a9-4c2e-4f0a-8f58-6f6f5d7b4d39", "version": 1,
              "name": "Eve", "language": "en", "waitingSince": "2026-01-02T03:04:05.000Z",
              "entries": [{"kind": "asked", "at": "2026-01-02T03:04:05.000Z", "text": "Why is it dark at night, and who is to blame for it?"}]}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "es-ES"})
    void on_a_phone_the_tools_are_in_the_letterhead_and_the_desk_begins_below_it(String language) {
        RepBrowser rep = new RepBrowser(pageFor(language));
        rep.visits("/support");
        Locator letterhead = rep.page.locator(".letterhead");
        Locator tools = rep.page.locator(".tools .unfold");
        for (int width : new int[] {390, 320}) {
            rep.page.setViewportSize(width, 844);
            OnScreen.isWhole(tools);
            assertThat(middle(tools)).isCloseTo(middle(letterhead), within(4.0));
            assertThat(rep.page.locator("queue-list").boundingBox().y - bottom(letterhead))
                    .isBetween(0.0, 16.0);
            tools.click();
            OnScreen.isWhole(rep.page.locator(".calls"));
            OnScreen.isWhole(rep.page.locator(".tools a[href='/transcripts']"));
            rep.neverScrollsSideways();
            rep.keepsPictures("desk-tools-" + width + "-" + language);
            tools.click();
            assertThat(rep.page.locator(".calls")).isHidden();
        }
    }

    @Test
    void who_is_picked_beside_a_request_can_be_answered_without_scrolling_and_so_can_the_request() {
        RepBrowser rep = rep().sits();
        customer("Ada", "Why? ".repeat(300));
        rep.isAskedAbout("Ada", "Why?");
        customer("Bob", "Me too! ".repeat(200));
        rep.seesWaiting("Ada", "Bob");
        rep.picks("Bob");
        for (int[] window : WINDOWS) {
            rep.page.setViewportSize(window[0], window[1]);
            for (String button : List.of("Decline", "Attend", "Cancel")) OnScreen.isWhole(rep.button(button));
            OnScreen.isWhole(rep.acceptButton());
            rep.neverScrollsSideways();
            rep.keepsPictures("desk-picked-and-asked-" + window[0]);
        }
    }

    @Test
    void a_question_that_was_left_takes_no_room_from_who_asks_or_is_served_in_one_column() {
        RepBrowser rep = repWithAQuestion();
        rep.sits();
        rep.page.setViewportSize(320, 640);
        assertThat(rep.button("Answer")).isVisible();
        customer("Ada", "Why? ".repeat(300));
        rep.isAskedAbout("Ada", "Why?");
        rep.readsText("1 waits for an answer");
        OnScreen.isWhole(rep.acceptButton());
        OnScreen.isWhole(rep.button("Decline"));
        rep.keepsPictures("desk-asked-beside-a-question-320");
        rep.accepts();
        rep.talksTo("Ada");
        assertThat(rep.button("Answer")).isHidden();
        OnScreen.isWhole(rep.messageField());
        assertThat(rep.log().boundingBox().height).isGreaterThan(200);
        rep.keepsPictures("desk-open-beside-a-question-320");
        rep.page.setViewportSize(768, 1024);
        assertThat(rep.button("Answer")).isHidden();
        assertThat(rep.log().boundingBox().height).isGreaterThan(350);
        rep.keepsPictures("desk-open-beside-a-question-768");
        rep.endsSession();
        rep.isDone();
        assertThat(rep.button("Answer")).isVisible();
    }

    @Test
    void a_question_that_was_left_is_answered_beside_a_conversation_which_stays_in_reach() {
        RepBrowser rep = repWithAQuestion().sits();
        customer("Ada", "Hello?");
        rep.accepts();
        rep.talksTo("Ada");
        for (int[] window : new int[][] {{768, 1024}, {700, 600}, {390, 844}, {320, 640}}) {
            rep.page.setViewportSize(window[0], window[1]);
            rep.hasNoButton("Answer");
            rep.clicks("Show questions");
            OnScreen.isWhole(rep.messageField());
            rep.clicks("Answer");
            OnScreen.isWhole(rep.textbox("Your answer"));
            OnScreen.isWhole(rep.button("Send answer"));
            OnScreen.isWhole(rep.messageField());
            OnScreen.isWhole(rep.button("Send"));
            OnScreen.isWhole(rep.log().getByRole(AriaRole.PARAGRAPH).last());
            rep.neverScrollsSideways();
            rep.keepsPictures("desk-answering-" + window[0]);
            rep.fills("Your answer", "It is night.");
            rep.clicks("Hide questions");
            assertThat(rep.textbox("Your answer")).hasCount(0);
            rep.says("One moment.");
        }
        rep.clicks("Show questions");
        rep.clicks("Answer");
        assertThat(rep.textbox("Your answer")).hasValue("It is night.");
        rep.clicks("Show queue");
        OnScreen.isWhole(rep.messageField());
        rep.hasNoButton("Hide questions");
        rep.clicks("Hide queue");
        assertThat(rep.textbox("Your answer")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "es-ES"})
    void what_the_rep_is_told_lies_on_no_link_of_the_letterhead(String language) {
        RepBrowser rep = new RepBrowser(pageFor(language));
        rep.visits("/support");
        Locator told = rep.page.locator("support-console > .status");
        for (int width : new int[] {1280, 1024, 768}) {
            rep.page.setViewportSize(width, 800);
            OnScreen.isWhole(rep.page.locator(".tools"));
            BoundingBox box = told.boundingBox();
            assertThat(box.x + box.width)
                    .isLessThan(rep.page.locator(".letterhead nav").boundingBox().x);
        }
    }

    @Test
    void in_spanish_too_the_buttons_that_end_a_session_stand_side_by_side() {
        Hispanophone rep = new Hispanophone(pageFor("es-ES"));
        rep.visits("/support");
        customer("Ada", "Hello?");
        rep.presses(AriaRole.BUTTON, "Aceptar");
        for (int[] window : WINDOWS) {
            rep.page.setViewportSize(window[0], window[1]);
            OnScreen.isWhole(rep.button("Terminar sesión"));
            OnScreen.isWhole(rep.button("Terminar y siguiente"));
            assertThat(middle(rep.button("Terminar sesión")))
                    .isCloseTo(middle(rep.button("Terminar y siguiente")), within(4.0));
            rep.neverScrollsSideways();
            rep.keepsPictures("desk-open-es-" + window[0]);
        }
    }

    @Test
    void every_dialog_is_closed_without_scrolling_in_every_window() {
        RepBrowser rep = rep();
        ManyTopics.areOfferedTo(rep);
        rep.page.setViewportSize(390, 844);
        rep.sits();
        rep.clicks("Tools");
        for (int[] window : WINDOWS) {
            rep.page.setViewportSize(window[0], window[1]);
            for (String dialog : List.of("Edit topics", "Edit replies", "Shortcuts")) {
                rep.clicks(dialog);
                OnScreen.isWhole(rep.button("Close"));
                rep.neverScrollsSideways();
                rep.keepsPictures("desk-" + dialog.replace(' ', '-') + "-" + window[0]);
                rep.clicks("Close");
                assertThat(rep.page.locator("dialog[open]")).hasCount(0);
            }
        }
    }

    private RepBrowser repWithAQuestion() {
        RepBrowser rep = rep();
        rep.page.route("**/support/questions", asked -> fulfill(asked, QUESTIONS));
        rep.page.route("**/support/questions/**", asked -> fulfill(asked, "{}"));
        return rep;
    }

    private static void fulfill(Route asked, String json) {
        asked.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    private static double bottom(Locator thing) {
        BoundingBox box = thing.boundingBox();
        return box.y + box.height;
    }

    private static double middle(Locator thing) {
        BoundingBox box = thing.boundingBox();
        return box.y + box.height / 2;
    }
}
