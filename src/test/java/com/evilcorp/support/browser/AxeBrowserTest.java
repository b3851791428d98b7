package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Evil, but accessible: no page in no state has anything seriously wrong with it, by day or by night. */
@QuarkusTest
class AxeBrowserTest extends Stage {
    private final Axe axe = new Axe();

    DataSource database;

    @Test
    void the_shop_from_its_window_to_the_receipt() {
        CustomerBrowser ada = customer();
        ada.visits("/");
        axe.looksAt("the shop", ada);
        ada.visits("/products/tinned-meeting");
        axe.looksAt("a product", ada);
        ada.buys();
        ada.hasBought("Tinned Meeting, 60 Minutes");
        axe.looksAt("a product that is bought", ada);
        Shopper shopper = new Shopper(ada.page);
        shopper.putsIntoTheCart("/products/third-sock");
        shopper.removes("The Third Sock");
        axe.looksAt("the cart", shopper);
        shopper.follows("Check out");
        shopper.hasHeading("Checkout");
        axe.looksAt("the checkout", shopper);
        shopper.button("Place order").click();
        shopper.hasHeading("Thank you for your enthusiasm");
        axe.looksAt("the receipt", shopper);
        ada.visits("/nothing");
        axe.looksAt("what is not there", ada);
        takesComplaints();
        axe.hasFoundNothingGrave();
    }

    @Test
    void the_page_that_says_that_it_failed() throws SQLException {
        CustomerBrowser ada = customer();
        ada.visits("/products/tinned-meeting");
        execute("alter table forced_order rename to mislaid");
        try {
            ada.buys();
            ada.readsText("That did not work");
        } finally {
            execute("alter table mislaid rename to forced_order");
        }
        axe.looksAt("what failed", ada);
        takesComplaints();
        axe.hasFoundNothingGrave();
    }

    @Test
    void a_chat_from_both_sides_and_its_transcript() {
        String name = "Ada " + UUID.randomUUID();
        RepBrowser rep = rep().sits();
        axe.looksAt("the empty console", rep);
        RepBrowser second = rep();
        second.visits("/support");
        second.isSentAway();
        axe.looksAt("the refused console", second);
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.opensChat();
        axe.looksAt("the start form", ada);
        ada.asks(name, "Does it come with a lid?");
        axe.looksAt("waiting", ada);
        rep.isAskedAbout(name, "Does it come with a lid?");
        axe.looksAt("the prompt", rep);
        CustomerBrowser bob = customer("Bob", "Me too");
        rep.seesWaiting(name, "Bob");
        rep.picks("Bob");
        axe.looksAt("the queue", rep);
        rep.cancels("Bob");
        bob.isTurnedAway();
        axe.looksAt("turned away", bob);
        rep.accepts();
        rep.talksTo(name);
        rep.says("It comes without.");
        ada.reads("Does it come with a lid?", "It comes without.");
        ada.says("Without a lid?");
        rep.reads("Does it come with a lid?", "It comes without.", "Without a lid?");
        axe.looksAt("the open session", rep);
        axe.looksAt("the open chat", ada);
        ada.ends();
        axe.looksAt("the rating", ada);
        ada.rates(2, "No lid.");
        ada.hasRated();
        axe.looksAt("the chat that is over", ada);
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        axe.looksAt("the transcripts", evaluator);
        evaluator.opens(name);
        axe.looksAt("a transcript", evaluator);
        evaluator.visits("/transcripts?search=" + UUID.randomUUID());
        axe.looksAt("no transcript", evaluator);
        axe.hasFoundNothingGrave();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
