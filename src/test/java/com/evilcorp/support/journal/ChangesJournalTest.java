package com.evilcorp.support.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that asks what has changed gets everything once, in the order in which it was stored. */
@QuarkusTest
class ChangesJournalTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    DataSource database;

    private long begin;

    @BeforeEach
    void beginWithWhatComes() throws SQLException {
        begin = number("select position from journal_head");
    }

    @Test
    void a_program_that_restarts_during_random_traffic_has_everything_once_and_in_order() throws Exception {
        Random random = new Random(23);
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<List<Map<String, Object>>> program = CompletableFuture.supplyAsync(
                () -> ChangesProgram.everything(begin, new Random(5), isOver), ChangesJournalTest::besides);
        List<String> sessions = traffic(random);
        isOver.set(true);
        List<Map<String, Object>> got = program.get();

        assertThat(got)
                .extracting(fact -> ((Number) fact.get("position")).longValue())
                .isSorted()
                .doesNotHaveDuplicates();
        List<String> said = got.stream()
                .filter(fact -> "said".equals(fact.get("fact")) && sessions.contains(fact.get("session")))
                .map(fact ->
                        fact.get("session") + " " + fact.get("seq") + " " + fact.get("from") + " " + fact.get("text"))
                .toList();
        String ofMine = " from line where session in ('" + String.join("','", sessions) + "')";
        assertThat(said)
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(
                        texts("select concat_ws(' ', session, seq, lower(sender), said)" + ofMine));
        Map<String, Long> commits =
                commits("select concat_ws(' ', session, seq, lower(sender), said), xmin::text::bigint" + ofMine);
        assertThat(said).as("in the order of commits").extracting(commits::get).isSorted();
        for (String session : sessions) {
            assertThat(got.stream()
                            .filter(fact -> session.equals(fact.get("session")))
                            .map(fact -> (String) fact.get("fact")))
                    .as("of one session")
                    .startsWith("opened", "said")
                    .endsWith("ended")
                    .containsOnlyOnce("opened", "attended", "ended");
            assertThat(got.stream()
                            .filter(fact -> session.equals(fact.get("session")) && fact.get("seq") != null)
                            .map(fact -> (Integer) fact.get("seq")))
                    .isSorted();
        }
    }

    @Test
    void a_stream_goes_on_behind_the_last_event_that_its_reader_names() throws Exception {
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        ada.seesLine("Why?");
        List<String> first = ChangesProgram.events(begin, 2);
        assertThat(first).hasSize(2);
        ada.says("And how?");
        List<String> next = ChangesProgram.events(id(first.get(1)), 1);
        assertThat(first.get(0)).contains("\"fact\":\"opened\"", "\"name\":\"Ada\"");
        assertThat(first.get(1)).contains("\"fact\":\"said\"", "\"text\":\"Why?\"");
        assertThat(next.get(0)).contains("\"fact\":\"said\"", "\"text\":\"And how?\"");
    }

    @Test
    void readers_who_have_left_make_room_for_as_many_others() {
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        ada.seesLine("Why?");
        for (int reader = 0; reader < 20; reader++) {
            await().atMost(PATIENCE).until(() -> ChangesProgram.events(begin, 1).size() == 1);
        }
    }

    @Test
    void who_waits_for_news_has_them_as_soon_as_they_are_there() throws Exception {
        CompletableFuture<JsonPath> waiting =
                CompletableFuture.supplyAsync(() -> ChangesProgram.ask(begin, 20), ChangesJournalTest::besides);
        Customer ada = customer();
        ada.starts("Ada", "Why?");
        ada.seesLine("Why?");
        assertThat(waiting.get().getList("facts.fact", String.class)).contains("opened");
    }

    @Test
    void of_a_session_that_was_erased_since_nothing_is_told_but_that() throws SQLException {
        Customer ada = customer();
        ada.starts("Secret", "Why?");
        ada.seesLine("Why?");
        ada.sends("end");
        ada.sees("ended");
        await().atMost(PATIENCE).until(() -> !ChangesProgram.ask(begin, 0)
                .getList("facts.findAll { it.fact == 'ended' }")
                .isEmpty());
        given().redirects()
                .follow(false)
                .post("/transcripts/" + ada.session() + "/erasure")
                .then()
                .statusCode(303);
        String told = given().get("/transcripts/changes?after=" + begin).asString();
        assertThat(told).contains("\"erased\":true").doesNotContain("Secret", "Why?", "\"name\"");
    }

    @Test
    void a_position_that_makes_no_sense_is_refused() {
        for (String after : new String[] {"-1", "x", "999999999999999999"}) {
            given().get("/transcripts/changes?after=" + after).then().statusCode(400);
        }
    }

    /** Customers who come, talk and go, in no order. */
    private List<String> traffic(Random random) {
        Rep rep = console();
        rep.sits();
        List<String> sessions = new ArrayList<>();
        List<Customer> waiting = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Customer customer = customer();
            customer.starts("Customer " + i, "Why " + i + "?");
            customer.seesLine("Why " + i + "?");
            sessions.add(customer.session());
            waiting.add(customer);
            if (random.nextBoolean()) {
                served(rep, waiting.remove(random.nextInt(waiting.size())), waiting, random);
            }
        }
        while (!waiting.isEmpty()) {
            served(rep, waiting.remove(random.nextInt(waiting.size())), waiting, random);
        }
        return sessions;
    }

    /** The rep says less than a connection may send at once. */
    private static void served(Rep rep, Customer customer, List<Customer> waiting, Random random) {
        rep.attends(customer);
        customer.sees("attended");
        for (int i = 0; i < 10; i++) {
            if (random.nextInt(4) == 0) {
                rep.says("Because " + i + ".");
            } else {
                customer.says("But " + i + "?");
            }
            if (!waiting.isEmpty() && random.nextInt(3) == 0) {
                waiting.get(random.nextInt(waiting.size())).says("Still here " + i + ".");
            }
        }
        customer.sends("end");
        customer.sees("ended");
        rep.sees("ended");
    }

    /** On a thread of its own: the common pool may have a single one, which whoever connects needs, too. */
    private static void besides(Runnable work) {
        new Thread(work, "program").start();
    }

    private static long id(String event) {
        return Long.parseLong(event.replaceFirst("id: ?", "").split(" ")[0]);
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private Map<String, Long> commits(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Map<String, Long> commits = new HashMap<>();
            while (rows.next()) {
                commits.put(rows.getString(1), rows.getLong(2));
            }
            return commits;
        }
    }
}
