package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A conversation stays where its reader is, on both sides. */
@QuarkusTest
class ConversationBrowserTest extends Stage {
    private static final String LONG = "And another thing.\n".repeat(60) + "That is all.";

    @Test
    void a_log_that_was_scrolled_up_stays_and_a_button_tells_of_new_messages() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = attended(rep);
        for (ChatUser reader : new ChatUser[] {rep, ada}) {
            reader.says(LONG);
            reader.seesTheEnd();
            reader.scrollsUp();
            ChatUser other = reader == rep ? ada : rep;
            other.says("Well?");
            reader.newMessages(1);
            reader.isStillScrolledUp();
            reader.isPictured(reader == rep ? "console-new-messages" : "chat-new-messages");
            reader.showsNewMessages();
            reader.seesTheEnd();
            reader.hasNoNewMessages();
        }
    }

    @Test
    void ones_own_line_is_always_in_sight() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = attended(rep);
        for (ChatUser reader : new ChatUser[] {rep, ada}) {
            reader.says(LONG);
            reader.scrollsUp();
            reader.says("So there.");
            reader.seesTheEnd();
            reader.hasNoNewMessages();
        }
    }

    @Test
    void a_draft_that_grows_and_a_window_that_changes_leave_the_end_in_sight() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = attended(rep);
        for (ChatUser reader : new ChatUser[] {rep, ada}) {
            reader.says(LONG);
            for (int row = 0; row < 6; row++) {
                reader.writesWithoutSending("Dear");
                reader.presses("Shift+Enter");
                reader.seesTheEnd();
            }
            ChatUser other = reader == rep ? ada : rep;
            other.says("Still there?");
            reader.seesTheEnd();
            reader.holdsAPhone();
            reader.seesTheEnd();
            reader.page.setViewportSize(BrowserUser.WIDE, BrowserUser.HIGH);
            reader.seesTheEnd();
            reader.hasNoNewMessages();
        }
    }

    @Test
    void the_end_of_a_session_does_not_move_what_is_being_read() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = attended(rep);
        rep.says(LONG);
        ada.hasLine("That is all.", "");
        rep.scrollsUp();
        ada.ends();
        rep.talksToNobody();
        rep.isStillScrolledUp();
    }

    @Test
    void addresses_are_links_that_learn_nothing_of_the_chat() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = attended(rep);
        ada.says("javascript:alert(1) is at https://evil.example/manual. Or ask jo@evil.example");
        for (ChatUser reader : new ChatUser[] {rep, ada}) {
            Locator links = reader.log().getByRole(AriaRole.LINK);
            assertThat(links).hasText(new String[] {"https://evil.example/manual", "jo@evil.example"});
            assertThat(links.first()).hasAttribute("href", "https://evil.example/manual");
            assertThat(links.last()).hasAttribute("href", "mailto:jo@evil.example");
            assertThat(links.first()).hasAttribute("target", "_blank");
            assertThat(links.first()).hasAttribute("rel", Pattern.compile("\\bnoopener\\b.*\\bnofollow\\b"));
        }
    }

    @Test
    void lines_of_one_side_in_one_minute_stand_together_with_the_full_time_on_the_first() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = attended(rep);
        Locator lines = rep.log().getByRole(AriaRole.LISTITEM);
        // A minute may be over between two lines, and not between each two of three.
        ada.says("One");
        ada.says("Two");
        rep.reads("Hello?", "One", "Two");
        assertThat(lines.first()).not().hasClass(Pattern.compile("follows"));
        assertThat(rep.log().locator(".follows").first()).containsText("Ada");
        assertThat(lines.first().locator("time"))
                .hasAttribute("title", Pattern.compile("20\\d\\d.*\\d\\d:\\d\\d:\\d\\d"));
    }

    private CustomerBrowser attended(RepBrowser rep) {
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        return ada;
    }
}
