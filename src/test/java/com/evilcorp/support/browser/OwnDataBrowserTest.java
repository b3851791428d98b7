package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Customers take along what is kept of them, from the chat that is over. */
@QuarkusTest
class OwnDataBrowserTest extends Stage {
    @Test
    void all_that_is_kept_of_the_browser_is_saved_as_one_file() throws IOException {
        CustomerBrowser ada = customer("Ada", "Where is it?");
        assertThat(ada.button("My data").count()).isZero();
        ada.ends();
        ada.asksAgain("Ada again", "Is it there?").ends();
        customer("Bob", "Why?").ends();
        ada.isPictured("chat-over-save");

        Download saved = ada.page.waitForDownload(() -> ada.button("My data").click());
        assertThat(saved.suggestedFilename()).matches("evil-corp-my-data-\\d{4}-\\d\\d-\\d\\d\\.json");
        JsonPath data = new JsonPath(Files.readString(saved.path()));
        assertThat(data.getList("sessions.name")).containsExactly("Ada again", "Ada");
        assertThat(data.getList("sessions.lines.said").toString()).isEqualTo("[[Is it there?], [Where is it?]]");
        assertThat(data.getBoolean("complete")).isTrue();
    }

    @Test
    void who_cannot_have_it_just_now_reads_so_and_may_try_again() {
        CustomerBrowser ada = customer("Ada", "Where is it?");
        ada.ends();
        ada.page.route("**/my-data/saving.js", route -> route.abort());
        ada.button("My data").click();
        ada.readsStatus("Nobody answers just now. Try again in a moment.");
        takesComplaints();
        ada.page.unroute("**/my-data/saving.js");
        ada.page.waitForDownload(() -> ada.button("My data").click());
        ada.readsNoStatus("Nobody answers");
    }
}
