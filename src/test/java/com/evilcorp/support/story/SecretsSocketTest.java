package com.evilcorp.support.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.desk.record.TokenHash;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A token is known to its holder alone, and what people say to those it is meant for. */
@QuarkusTest
class SecretsSocketTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ALLOWANCE_GROWS = Duration.ofSeconds(1);

    DataSource database;

    Rep rep;
    Customer ada;

    @Test
    void the_database_has_the_hashes_of_the_tokens_and_not_the_tokens() throws SQLException {
        theyTalkAndRate();
        String everything = String.join("\n", everythingStored());
        assertThat(everything)
                .contains(ada.session(), "Scarlet question", "Scarlet comment")
                .contains(
                        TokenHash.of(ada.token()).hex(),
                        TokenHash.of(rep.token()).hex())
                .doesNotContain(ada.token(), rep.token());
    }

    @Test
    void no_page_has_a_token_or_its_hash() {
        theyTalkAndRate();
        for (String path : List.of(
                "/",
                "/support",
                "/support/orders?session=" + ada.session(),
                "/transcripts",
                "/transcripts?search=Scarlet",
                "/transcripts/" + ada.session())) {
            assertThat(page(path)).doesNotContain(ada.token(), rep.token()).doesNotContain(hashes());
        }
        assertThat(page("/transcripts?search=" + hashes()[0])).doesNotContain(ada.session());
    }

    @Test
    @DisabledOnIntegrationTest("reads the log of this process")
    void no_log_has_a_token_or_a_name_or_a_word_whatever_goes_wrong() throws SQLException, IOException {
        try (LogBook log = new LogBook()) {
            theLogHasRoom(log);
            theyTalkAndRate();
            whatTheySendIsWrong();
            theirLinesDrop();
            theDatabaseFails(log);
            assertThat(log.entries()).anyMatch(entry -> entry.startsWith("DEBUG [com.evilcorp."));
            theyAreInTheLog(log.entries());
            assertThat(String.join("\n", log.entries()))
                    .doesNotContain(ada.token(), rep.token(), "Scarlet")
                    .doesNotContain(hashes());
        }
    }

    /** Lines about sessions have an allowance, which other tests may have used up: two in a row tell that it is there again. */
    private void theLogHasRoom(LogBook log) {
        AtomicInteger logged = new AtomicInteger();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(ALLOWANCE_GROWS)
                .until(() -> {
                    Customer passing = customer();
                    passing.starts("Passing", "Anybody?");
                    passing.sends("end");
                    passing.sees("ended");
                    String opened = "Session " + passing.session() + " opened on ";
                    return log.entries().stream().anyMatch(entry -> entry.contains(opened))
                            && logged.incrementAndGet() == 2;
                });
    }

    /** What the log is searched for would not be found in one that has nothing of these. */
    private void theyAreInTheLog(List<String> entries) {
        String session = "Session " + ada.session();
        for (String what : List.of(
                session + " opened on ",
                session + " attended after ",
                session + " ended as ENDED_BY_CUSTOMER",
                session + " resumed on ",
                " took the seat",
                " still has the seat",
                "The rep is away")) {
            assertThat(entries).anyMatch(entry -> entry.startsWith("INFO [com.evilcorp.") && entry.contains(what));
        }
    }

    final void theyTalkAndRate() {
        rep = console();
        rep.sits();
        ada = customer();
        ada.starts("Scarlet name", "Scarlet question");
        rep.attends(ada);
        ada.sees("attended");
        ada.says("Scarlet line");
        rep.seesLine("Scarlet line");
        rep.says("Scarlet answer");
        ada.sends("end");
        ada.sees("ended");
        ada.sends("rate", "stars", 2, "comment", "Scarlet comment");
        ada.sees("rated");
    }

    private void whatTheySendIsWrong() {
        for (Peer peer : List.of(ada, rep)) {
            peer.sends("resume", "token", ada.token(), "after", "Scarlet");
            peer.seesProblem("malformed");
            peer.sendsText("{\"token\":\"" + rep.token() + "\"} Scarlet");
            peer.seesProblem("malformed");
            peer.sends("say", "id", UUID.randomUUID(), "text", "Scarlet \0");
            peer.seesProblem("invalid");
        }
        Customer guesser = customer();
        guesser.sends("resume", "token", ada.token() + "x", "after", 0);
        guesser.seesProblem("unknown-session");
        Rep second = console();
        second.sends("sit", "token", rep.token() + "x");
        second.isRefused();
    }

    private void theirLinesDrop() {
        Customer tooMuch = customer();
        tooMuch.canSendText(Peer.frame("resume", "token", ada.token(), "after", 0, "x", "Scarlet".repeat(3_000)));
        tooMuch.isCut();
        Customer back = customer();
        back.resumes(ada, 0);
        assertThat(ada.closeCode()).isEqualTo(4002);
        back.drops();
        rep.drops();
        console().sitsAgain(rep);
    }

    private void theDatabaseFails(LogBook log) throws SQLException {
        execute("alter table transcript rename to mislaid");
        Customer bob = customer();
        bob.sends("start", "name", "Scarlet too", "text", "Scarlet as well");
        await().atMost(PATIENCE)
                .until(() -> log.entries().stream().anyMatch(entry -> entry.contains("Could not store")));
        execute("alter table mislaid rename to transcript");
        bob.isQueued();
    }

    final String[] hashes() {
        return new String[] {
            TokenHash.of(ada.token()).hex(), TokenHash.of(rep.token()).hex()
        };
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private List<String> everythingStored() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE"})) {
            while (tables.next()) {
                rows.addAll(rows(connection, tables.getString("TABLE_NAME")));
            }
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select t::text from " + table + " t")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
