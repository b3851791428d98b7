package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.picture.Pictures;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A picture, from a customer's clipboard, desktop or disk to the rep's screen and the evaluator's. */
@QuarkusTest
class PictureBrowserTest extends Stage {
    private static final String UPLOADS = "**/pictures";
    private static final String KEEP_WHAT_IS_SENT =
            """
            () => {
              const { send } = XMLHttpRequest.prototype;
              XMLHttpRequest.prototype.send = function (sent) {
                window.sent = sent;
                send.call(this, sent);
              };
            }
            """;

    /** A page that has no chat of its own gets one, by a script of that address. */
    private static final String SHOW_CHAT =
            """
            (src) => {
              const script = Object.assign(document.createElement("script"), { type: "module", src });
              document.body.append(script, document.createElement("support-chat"));
            }
            """;

    @Test
    void pasted_picture_goes_along_with_a_line_and_all_see_it() {
        String name = "Ada " + UUID.randomUUID();
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer(name, "Hello?");
        rep.accepts();
        Pictured adas = Pictured.in(ada);
        adas.pastes(640, 480);
        adas.holds(640, 480);
        ada.isPictured("chat-picture-held");
        ada.says("It glows.");
        adas.holdsNone();
        adas.sees(640, 480);
        Pictured.in(rep).sees(640, 480);
        rep.reads("Hello?", "It glows.");
        rep.isPictured("console-picture");
        adas.enlarges(640, 480);
        Pictured.in(rep).enlarges(640, 480);
        ada.isPictured("chat-picture");
        Axe axe = new Axe();
        axe.looksAt("a chat with a picture", ada);
        axe.hasFoundNothingGrave();
        ada.reloads();
        ada.opensChat();
        adas.sees(640, 480);
        rep.reloads();
        Pictured.in(rep).sees(640, 480);
        ada.ends();

        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.searches(name);
        evaluator.opens(name);
        Locator image = Pictured.in(evaluator).held(640, 480);
        evaluator.page.waitForCondition(
                () -> image.evaluate("(img) => img.naturalWidth").equals(640));
        evaluator.isPictured("transcript-picture");
        evaluator.clicks("Replay");
        assertThat(image).isVisible();
    }

    @Test
    void chosen_picture_may_go_without_a_word_and_a_dropped_one_takes_its_place() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        Pictured adas = Pictured.in(ada);
        adas.chooses(80, 60, "image/jpeg");
        adas.holds(80, 60);
        adas.drops(90, 50);
        adas.holds(90, 50);
        ada.clicks("Send");
        adas.sees(90, 50);
        rep.accepts();
        Pictured.in(rep).sees(90, 50);
        rep.reads("Hello?");
    }

    @Test
    void picture_that_is_too_large_is_drawn_anew_and_one_that_moves_stands_still() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        Pictured adas = Pictured.in(ada);
        adas.chooses(3_000, 1_500, "image/webp");
        adas.holds(2_000, 1_000);
        ada.clicks("Send");
        adas.sees(2_000, 1_000);
        adas.chooses(Pictures.gif(7, 5), "image/gif");
        adas.holds(7, 5);
    }

    @Test
    void nothing_goes_along_that_cannot_be_seen() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        byte[] gif = Pictures.gif(7, 5);
        assertThat(new String(gif, StandardCharsets.ISO_8859_1)).contains("hello");
        ada.page.evaluate(KEEP_WHAT_IS_SENT);
        Pictured adas = Pictured.in(ada);
        adas.chooses(gif, "image/gif");
        adas.holds(7, 5);
        ada.clicks("Send");
        assertThat(adas.shown(7, 5)).isVisible();
        assertThat((String) ada.page.evaluate("() => window.sent.text()"))
                .contains("PNG", "IEND")
                .doesNotContain("hello");
    }

    @Test
    void picture_that_is_on_its_way_can_be_called_back_and_sent_after_all() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        Pictured adas = Pictured.in(ada);
        ada.page.route(UPLOADS, held -> {});
        adas.pastes(64, 48);
        adas.holds(64, 48);
        ada.messageField().fill("Look");
        ada.clicks("Send");
        assertThat(ada.page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        ada.stillHasDraft("Look");
        ada.clicks("Cancel");
        adas.holds(64, 48);
        ada.stillHasDraft("Look");
        ada.page.unroute(UPLOADS);
        ada.clicks("Send");
        adas.sees(64, 48);
        ada.reads("Hello?", "Look");
        ada.stillHasDraft("");
        takesComplaints();
    }

    @Test
    void picture_that_did_not_get_through_is_kept_and_tried_again() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        Pictured adas = Pictured.in(ada);
        ada.page.route(UPLOADS, Route::abort);
        adas.pastes(64, 48);
        adas.holds(64, 48);
        ada.clicks("Send");
        ada.readsText("The picture could not be sent: there is no connection.");
        ada.isPictured("chat-picture-failed");
        ada.page.unroute(UPLOADS);
        ada.clicks("Try again");
        adas.sees(64, 48);
        assertThat(takesComplaints())
                .allSatisfy(complaint -> assertThat(complaint).contains("Failed to load resource"));
    }

    @Test
    void what_the_desk_refuses_is_told_in_its_words_and_may_be_removed() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        Pictured adas = Pictured.in(ada);
        for (int width = 11; width <= 15; width++) {
            adas.pastes(width, 10);
            adas.holds(width, 10);
            ada.clicks("Send");
            adas.sees(width, 10);
        }
        adas.pastes(16, 10);
        adas.holds(16, 10);
        ada.clicks("Send");
        ada.readsText("This chat has as many pictures as it may have.");
        ada.clicks("Remove picture");
        adas.holdsNone();
        ada.says("Then in words.");
        assertThat(takesComplaints())
                .allSatisfy(complaint -> assertThat(complaint).contains("429"));
    }

    @Test
    void what_is_no_picture_is_not_sent() {
        CustomerBrowser ada = customer("Ada", "Hello?");
        Pictured adas = Pictured.in(ada);
        adas.chooses("<svg/>".getBytes(StandardCharsets.UTF_8), "image/svg+xml");
        ada.readsText("That is no picture that can be shown.");
        ada.clicks("Remove picture");
        adas.chooses(new byte[] {1, 2, 3}, "image/png");
        ada.readsText("This picture cannot be read.");
        ada.says("Then in words.");
        adas.seesNone();
    }

    @Test
    void what_it_takes_is_loaded_with_the_first_picture() {
        CustomerBrowser ada = customer();
        List<String> loaded = new ArrayList<>();
        ada.page.onRequest(request -> loaded.add(request.url()));
        ada.visits("/");
        ada.asks("Ada", "Hello?");
        assertThat(loaded).noneMatch(url -> URI.create(url).getPath().contains("/pictures-"));
        Pictured.in(ada).pastes(64, 48);
        Pictured.in(ada).holds(64, 48);
        assertThat(loaded).anyMatch(url -> URI.create(url).getPath().contains("/pictures-"));
    }

    @Test
    void chat_offers_no_pictures_where_none_are_taken() {
        CustomerBrowser shopper = customer();
        shopper.visits("/");
        String address = (String) shopper.page.evaluate("() => document.querySelector('script[src*=\"&bring\"]').src");
        for (boolean taken : new boolean[] {true, false}) {
            CustomerBrowser ada = customer();
            ada.visits("/transcripts");
            ada.page.evaluate(SHOW_CHAT, taken ? address : address.replace("&bring", ""));
            ada.asks("Ada", "Hello?");
            if (taken) {
                ada.hasButton("Add a picture");
            } else {
                ada.hasNoButton("Add a picture");
            }
        }
    }
}
