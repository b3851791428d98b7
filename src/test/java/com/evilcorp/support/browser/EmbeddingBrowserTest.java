package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.OpenHouse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of others may say of the chat that it shows, as {@code docs/embedding.md} tells it. */
@QuarkusTest
@TestProfile(OpenHouse.class)
class EmbeddingBrowserTest extends Stage {
    private static final Pattern WHOLE_PAGE = Pattern.compile("```html\n(.*?)```", Pattern.DOTALL);
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <title>Host</title>
            <link rel="icon" href="data:,">
            <style>support-chat { %s }</style>
            <script>
              window.told = [];
              for (const type of ["chat-open", "chat-close", "chat-phase", "chat-unread"]) {
                addEventListener(type, ({ detail }) => told.push(`${type} ${JSON.stringify(detail)}`));
              }
            </script>
            <button id="ask" onclick="document.querySelector('support-chat').open()">Ask</button>
            <support-chat server="https://desk.example" %s></support-chat>
            <script type="module" src="https://desk.example/support-chat.js"></script>
            </html>
            """;

    private final List<String> warnings = new ArrayList<>();
    private OtherSite elsewhere;

    @BeforeEach
    void openTheOtherSite() {
        elsewhere = new OtherSite(URI.create(OpenHouse.partner()), site);
    }

    @AfterEach
    void shutTheOtherSite() {
        elsewhere.close();
    }

    @Test
    void the_page_to_copy_from_works_as_it_stands() throws IOException {
        Matcher page = WHOLE_PAGE.matcher(Files.readString(Path.of("docs", "embedding.md")));
        assertThat(page.find()).isTrue();
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits(elsewhere.page("copied", page.group(1).replace("<meta", "<link rel=icon href='data:,'><meta")));
        warningsOf(ada);
        ada.page.locator("#ask").click();
        assertThat(ada.questionField()).hasValue("Where is my parcel?");
        ada.startsChat();
        rep.accepts();
        ada.isAttended();
        assertThat(ada.page.locator("#told")).hasText("open");
        rep.reads("Where is my parcel?");
        assertThat(ada.opener()).hasCSS("background-color", "rgb(0, 90, 156)");
        assertThat(ada.opener()).not().hasCSS("border-top-left-radius", "0px");
        assertThat(ada.opener().boundingBox().x).isLessThan(100);
        ada.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(ada.page.locator(".widget")).not().hasClass(Pattern.compile("own-colours"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_page_fills_in_what_it_knows_and_the_customer_has_the_last_word() {
        CustomerBrowser ada = on("name=\"Ada\" question=\"Why?\"", "");
        ada.opensChat();
        assertThat(ada.nameField()).hasValue("Ada");
        ada.fillsIn("Grace", "How?");
        ada.reloads();
        assertThat(ada.nameField()).hasValue("Grace");
        assertThat(ada.questionField()).hasValue("How?");
    }

    @Test
    void a_page_says_what_the_chat_speaks_also_later_on() {
        CustomerBrowser ana = on("lang=\"es-MX\"", "");
        ana.clicks("Chatear con soporte");
        ana.fills("Su nombre", "Ana");
        ana.page.evaluate("() => document.querySelector('support-chat').setAttribute('lang', 'en')");
        assertThat(ana.nameField()).hasValue("Ana");
        ana.startsChat();
        ana.isNumber(1);
    }

    @Test
    void a_page_with_a_button_of_its_own_opens_and_closes_the_chat() {
        CustomerBrowser ada = on("launcher=\"none\"", "");
        ada.clicks("Ask");
        ada.hasButton("Start chat");
        assertThat(ada.opener()).hasCount(0);
        ada.hidesChat();
        assertThat(ada.page.locator("#ask")).isFocused();
        ada.clicks("Ask");
        ada.page.evaluate("() => document.querySelector('support-chat').close()");
        ada.hasNoButton("Start chat");
    }

    @Test
    void the_button_is_there_only_while_the_rep_is_where_a_page_wants_that() {
        CustomerBrowser ada = on("hide-when-absent", "");
        ada.page.waitForResponse("**/queue", () -> ada.reloads());
        assertThat(ada.opener()).hasCount(0);
        rep().sits();
        ada.reloads();
        assertThat(ada.opener()).isVisible();
    }

    @Test
    void the_button_stays_while_a_chat_goes_on_whether_the_rep_is_there_or_not() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = on("hide-when-absent", "");
        ada.asks("Ada", "Why?");
        rep.closesTheTab();
        ada.readsStatus("The rep is not at the desk right now.");
        ada.hidesChat();
        ada.reloads();
        assertThat(ada.opener()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "right"})
    void the_chat_is_on_the_side_that_a_page_says(String side) {
        CustomerBrowser ada = on("side=\"" + side + "\"", "");
        ada.opensChat();
        boolean isLeft = side.equals("left");
        for (Locator part : List.of(ada.opener(), ada.page.locator(".panel"))) {
            assertThat(part.boundingBox().x < BrowserUser.WIDE / 2.0 - 200).isEqualTo(isLeft);
        }
        ada.isPictured("chat-on-the-" + side);
    }

    @Test
    void a_page_may_have_it_dark_by_day_and_light_by_night() {
        CustomerBrowser ada = on("theme=\"dark\"", "");
        ada.opensChat();
        assertThat(ada.page.locator(".panel")).hasCSS("background-color", "rgb(20, 16, 14)");
        ada.page.evaluate("() => document.querySelector('support-chat').setAttribute('theme', 'light')");
        ada.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(ada.page.locator(".panel")).hasCSS("background-color", "rgb(246, 241, 231)");
        ada.page.evaluate("() => document.querySelector('support-chat').setAttribute('theme', 'auto')");
        assertThat(ada.page.locator(".panel")).hasCSS("background-color", "rgb(20, 16, 14)");
    }

    @Test
    void events_tell_what_goes_on_and_nothing_that_was_written() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = on("", "");
        ada.asks("Secretive", "Unspeakable?");
        rep.accepts();
        ada.isAttended();
        ada.hidesChat();
        rep.says("Confidential.");
        ada.hasUnread(1);
        assertThat(ada.page.evaluate("() => told.join()").toString())
                .isEqualTo("chat-open null,chat-phase {\"phase\":\"starting\"},chat-phase {\"phase\":\"waiting\"},"
                        + "chat-phase {\"phase\":\"open\"},chat-close null,chat-unread {\"count\":1}");
    }

    @Test
    void a_page_has_the_chat_in_its_own_colours_and_type() {
        CustomerBrowser ada = on(
                "theme=\"light\"",
                "--support-chat-background: #e0ffe0; --support-chat-text: #003300; --support-chat-font: monospace");
        ada.opensChat();
        assertThat(ada.page.locator(".panel")).hasCSS("background-color", "rgb(224, 255, 224)");
        assertThat(ada.page.locator(".widget")).hasCSS("color", "rgb(0, 51, 0)");
        assertThat(ada.page.locator(".lead")).hasCSS("font-family", "monospace");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--support-chat-text: #f0e0d0",
                "--support-chat-background: black",
                "--support-chat-muted: oklch(0.9 0.05 100)",
                "--support-chat-accent: yellow",
                "--support-chat-on-accent: rgb(255 255 255 / 0.4)",
                "--support-chat-accent-text: color-mix(in srgb, red 10%, white)",
                "--support-chat-surface: transparent"
            })
    void colours_that_could_not_be_read_are_not_taken(String colours) {
        CustomerBrowser ada = on("theme=\"light\"", colours);
        ada.opensChat();
        assertThat(ada.page.locator(".widget")).hasClass(Pattern.compile("own-colours"));
        assertThat(ada.page.locator(".panel")).hasCSS("background-color", "rgb(246, 241, 231)");
        assertThat(ada.page.locator(".widget")).hasCSS("color", "rgb(23, 18, 15)");
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains(colours.substring(0, colours.indexOf(':')), "keeps its own colours");
    }

    private CustomerBrowser on(String attributes, String style) {
        CustomerBrowser visitor = customer();
        warningsOf(visitor);
        visitor.visits(elsewhere.page("host", PAGE.formatted(style, attributes)));
        return visitor;
    }

    private void warningsOf(CustomerBrowser visitor) {
        visitor.page.onConsoleMessage(this::note);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("warning")) {
            warnings.add(message.text());
        }
    }
}
