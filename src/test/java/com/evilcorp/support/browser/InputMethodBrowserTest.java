package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** While somebody composes a word, Enter picks it and Escape drops it, and neither does anything else. */
@QuarkusTest
class InputMethodBrowserTest extends Stage {

    @Test
    void nothing_is_started_sent_or_hidden_from_any_field_of_the_chat() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.opensChat();
        composesIn(ada, ada.nameField());
        composesIn(ada, ada.questionField());
        assertThat(ada.button("Start chat")).isVisible();
        ada.fillsIn("Ada", "Hello?");
        ada.questionField().press("Shift+Enter");
        ada.types("Anybody?");
        ada.questionField().press("Enter");
        ada.isNumber(1);
        ada.reads("Hello? Anybody?");
        composesIn(ada, ada.messageField());
        rep.accepts();
        rep.endsSession();
        ada.chatIsOver();
        ada.rates(3, "");
        ada.readsStatus("You gave it 3 of 5.");
        ada.reads("Hello? Anybody?");
    }

    @Test
    void no_rating_is_given_by_it() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        rep.endsSession();
        ada.chatIsOver();
        ada.named(AriaRole.RADIO, "3 stars").check();
        composesIn(ada, ada.textbox("Comment"));
        assertThat(ada.button("Submit rating")).isVisible();
    }

    @Test
    void nothing_is_sent_saved_or_closed_from_any_field_of_the_console() {
        RepBrowser rep = rep().sits();
        rep.clicks("Edit replies");
        composesIn(rep, rep.textbox("Shortcut"));
        composesIn(rep, rep.textbox("Reply"));
        assertThat(rep.dialog("Canned replies")).isVisible();
        rep.clicks("Close");
        customer("Ada", "Hello?");
        rep.accepts();
        composesIn(rep, rep.messageField());
        assertThat(rep.messageField()).isFocused();
        rep.reads("Hello?");
    }

    @Test
    void nothing_is_searched_for_by_it() {
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        String before = evaluator.page.url();
        composesIn(evaluator, evaluator.named(AriaRole.SEARCHBOX, "Search"));
        assertThat(evaluator.page).hasURL(before);
        evaluator.searches("socks");
    }

    /** Both ways in which browsers say so: with the event, and by its code alone. */
    private static void composesIn(BrowserUser user, Locator field) {
        field.focus();
        for (String key : new String[] {"Enter", "Escape"}) {
            composes(user);
            user.presses(key);
            field.evaluate(
                    "(field, key) => field.dispatchEvent(new KeyboardEvent('keydown',"
                            + " { key, keyCode: 229, bubbles: true, cancelable: true, composed: true }))",
                    key);
            assertThat(field).isVisible();
            assertThat(field).isFocused();
        }
        field.fill("");
    }

    private static void composes(BrowserUser user) {
        JsonObject word = new JsonObject();
        word.addProperty("text", "かな");
        word.addProperty("selectionStart", 2);
        word.addProperty("selectionEnd", 2);
        CDPSession session = user.page.context().newCDPSession(user.page);
        session.send("Input.imeSetComposition", word);
        session.detach();
    }
}
