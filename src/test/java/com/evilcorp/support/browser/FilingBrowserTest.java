package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the rep puts on file about a session. */
@QuarkusTest
class FilingBrowserTest extends Stage {
    private static final String NOTE = "Shouts. Hard of hearing?";

    private final String name = "Ada " + UUID.randomUUID();

    @Test
    void note_and_topic_are_kept_and_the_note_is_read_at_the_next_visit() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer(name, "I want my money back!");
        rep.accepts();
        rep.talksTo(name);
        rep.fills("Private note", NOTE);
        rep.clicks("Save note");
        rep.readsText("Saved.");
        rep.isPictured("console-note");
        rep.reloads();
        rep.talksTo(name);
        assertThat(rep.textbox("Private note")).hasValue(NOTE);
        rep.endsSession();

        Locator topics = rep.named(AriaRole.GROUP, "Topic").getByRole(AriaRole.BUTTON);
        assertThat(topics.first()).containsText("Refund");
        assertThat(topics.first()).containsText("Alt+Shift+1");
        assertThat(topics.first()).hasAttribute("aria-keyshortcuts", "Alt+Shift+1");
        topics.first().click();
        assertThat(topics.first()).hasAttribute("aria-pressed", "true");
        rep.isPictured("console-topics");
        rep.presses("Alt+Shift+Digit2");
        assertThat(topics.nth(1)).hasAttribute("aria-pressed", "true");
        assertThat(topics.first()).hasAttribute("aria-pressed", "false");
        rep.presses("Alt+Shift+Digit2");
        assertThat(topics.nth(1)).hasAttribute("aria-pressed", "false");
        topics.first().click();
        assertThat(topics.first()).hasAttribute("aria-pressed", "true");

        ada.asksAgain(name, "Me again!");
        rep.isAskedAbout(name, "Me again!");
        rep.requestTells(NOTE);
        ada.readsNowhere(NOTE);
        EvaluatorBrowser office = evaluator();
        office.visits("/transcripts?topic=refund");
        office.opens(name);
        office.readsText("Support made a private note: " + NOTE);
    }

    @Test
    void what_was_noted_is_kept_when_the_next_is_attended_by_a_key() {
        RepBrowser rep = rep().sits();
        customer(name, "Hello?");
        rep.accepts();
        rep.talksTo(name);
        CustomerBrowser bob = customer("Bob", "Anybody?");
        rep.seesWaiting("Bob");
        rep.endsSession();
        rep.textbox("Private note").focus();
        rep.types(NOTE);
        rep.presses("Alt+Shift+N");
        rep.talksTo("Bob");
        bob.isAttended();
        assertThat(rep.textbox("Private note")).hasValue("");
        EvaluatorBrowser office = evaluator();
        office.visits("/transcripts");
        office.opens(name);
        office.readsText("Support made a private note: " + NOTE);
    }

    @Test
    void nine_of_twelve_topics_have_a_key_and_the_others_are_clicked() {
        RepBrowser rep = rep();
        ManyTopics.areOfferedTo(rep);
        rep.sits();
        customer(name, "Hello?");
        rep.accepts();
        rep.talksTo(name);
        rep.endsSession();
        Locator topics = rep.named(AriaRole.GROUP, "Topic").getByRole(AriaRole.BUTTON);
        assertThat(topics).hasCount(ManyTopics.COUNT);
        for (int place = 1; place <= ManyTopics.COUNT; place++) {
            Locator topic = topics.nth(place - 1);
            if (place <= 9) {
                assertThat(topic).hasAttribute("aria-keyshortcuts", "Alt+Shift+" + place);
                assertThat(topic).containsText("Alt+Shift+" + place);
            } else {
                assertThat(topic).not().hasAttribute("aria-keyshortcuts", Pattern.compile(""));
                assertThat(topic).not().containsText("Alt");
            }
        }
        rep.clicks("Shortcuts");
        assertThat(rep.dialog("Shortcuts")).containsText("Alt+Shift+1…9");
    }

    @Test
    void topics_are_added_changed_and_forgotten_on_the_console() {
        RepBrowser rep = rep().sits();
        rep.clicks("Edit topics");
        rep.fills("Slug", "refund");
        rep.fills("Title", "Refunds");
        rep.clicks("Add topic");
        rep.readsText("Another topic has this slug.");
        rep.fills("Slug", "sock");
        rep.fills("Title", "Third sock");
        rep.fills("Keywords", "foot");
        rep.clicks("Add topic");
        rep.clicks("Edit Third sock");
        rep.fills("Keywords", "foot feet");
        rep.isPictured("console-edit-topics");
        rep.clicks("Save topic");
        rep.readsText("foot feet");
        rep.hasButton("Add topic");
        rep.clicks("Delete Third sock");
        rep.hasNoButton("Delete Third sock");
        rep.readsText("Third sock was deleted.");
        rep.clicks("Undo");
        rep.hasButton("Delete Third sock");
        rep.clicks("Delete Third sock");
        rep.hasNoButton("Delete Third sock");
        rep.presses("Escape");
        assertThat(rep.dialog("Topics")).isHidden();
        assertThat(takesComplaints()).isEmpty();
    }
}
