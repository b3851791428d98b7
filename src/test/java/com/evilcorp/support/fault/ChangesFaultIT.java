package com.evilcorp.support.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A program that follows what is stored has all of it once, whatever becomes of the service, and of what it was about. */
class ChangesFaultIT extends FaultScene {
    private static final int KILLS = Soak.or(2, 10);
    private static final int TALKS = 5;

    private static final String LINES =
            "select concat_ws(' ', seq, lower(sender), said) from line where session = '%s' order by seq";

    /** A session that was served, and its lines before it was erased. */
    private record Erased(String session, List<String> lines) {}

    @Test
    void everything_comes_once_across_kills_of_the_service_and_across_erasures() throws Exception {
        stage.serviceStarts();
        IntSupplier port = () -> stage.service().port();
        RepsBrowser rep = stage.rep();
        CustomersBrowser patient = stage.customer("patient").isQueued();
        List<Erased> erased = new ArrayList<>();
        try (FollowingProgram asking = FollowingProgram.byCursor(port);
                FollowingProgram listening = FollowingProgram.byStream(port)) {
            for (int kill = 0; kill < KILLS; kill++) {
                erased.add(servedAcrossAKill("round " + kill, rep, patient));
                List<String> sessions = erased.stream().map(Erased::session).toList();
                await().atMost(Browser.PATIENCE).untilAsserted(() -> assertThat(List.of(asking, listening))
                        .allSatisfy(program -> assertThat(program.facts())
                                .filteredOn(fact -> is(fact, "ended"))
                                .extracting(ChangesFaultIT::session)
                                .isEqualTo(sessions)));
                erase(sessions.get(kill));
            }
            patient.says("at last");
            stage.everythingIsReceipted();
            for (FollowingProgram program : List.of(asking, listening)) {
                hasAll(program, patient, erased);
            }
            assertThat(listening.facts()).isEqualTo(asking.facts());
            beginsAgain(FollowingProgram.byCursor(port), asking.facts(), erased);
            beginsAgain(FollowingProgram.byStream(port), asking.facts(), erased);
        }
    }

    /** A customer who is served, talks while the service is killed, comes back, and goes. */
    private Erased servedAcrossAKill(String round, RepsBrowser rep, CustomersBrowser patient) {
        CustomersBrowser served = stage.customer("served in " + round).isQueued();
        rep.attends(served);
        IntStream.range(0, TALKS).forEach(i -> {
            served.says(round + ", asked " + i);
            rep.says(round + ", answered " + i);
            patient.says(round + ", still waiting " + i);
        });
        await().atMost(Browser.PATIENCE).until(() -> served.receipts().size() > 0);
        stage.service().isKilled();
        served.says(round + ", said to nobody");
        stage.serviceStarts();
        List.of(served, rep, patient).forEach(Browser::isBack);
        stage.everythingIsReceipted();
        served.sends("{\"type\":\"end\"}");
        await().atMost(Browser.PATIENCE).until(() -> served.state().equals("ended"));
        return new Erased(served.session(), lines(served.session()));
    }

    private void hasAll(FollowingProgram program, CustomersBrowser patient, List<Erased> erased) {
        await().atMost(Browser.PATIENCE).until(() -> isAllThereIs(program.position()));
        List<JsonNode> facts = program.facts();
        assertThat(program.breaks()).isGreaterThanOrEqualTo(KILLS);
        assertThat(facts)
                .extracting(fact -> fact.path("position").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(said(facts, patient.session())).hasSize(2 + KILLS * TALKS).isEqualTo(lines(patient.session()));
        for (Erased one : erased) {
            assertThat(said(facts, one.session())).hasSizeGreaterThan(TALKS).isEqualTo(one.lines());
            assertThat(facts)
                    .filteredOn(fact -> session(fact).equals(one.session()))
                    .extracting(fact -> fact.path("fact").asText())
                    .startsWith("opened", "said")
                    .endsWith("ended")
                    .containsOnlyOnce("opened", "attended", "ended");
        }
    }

    /** Who begins anew has the same facts, and of what was erased nothing but that they were. */
    private void beginsAgain(FollowingProgram anew, List<JsonNode> facts, List<Erased> erased) throws Exception {
        try (FollowingProgram program = anew) {
            await().atMost(Browser.PATIENCE).until(() -> isAllThereIs(program.position()));
            assertThat(keys(program.facts())).startsWith(keys(facts).toArray(String[]::new));
            List<String> sessions = erased.stream().map(Erased::session).toList();
            assertThat(program.facts())
                    .filteredOn(fact -> sessions.contains(session(fact)))
                    .hasSizeGreaterThan(KILLS * TALKS)
                    .allSatisfy(fact -> {
                        assertThat(fact.path("erased").asBoolean()).isTrue();
                        assertThat(fact.has("text") || fact.has("name")).isFalse();
                    });
        }
    }

    private boolean isAllThereIs(long position) {
        return given().get("http://localhost:" + stage.service().port() + "/transcripts/changes?after=" + position)
                .jsonPath()
                .getList("facts")
                .isEmpty();
    }

    private static boolean is(JsonNode fact, String what) {
        return fact.path("fact").asText().equals(what);
    }

    private static String session(JsonNode fact) {
        return fact.path("session").asText();
    }

    private static List<String> said(List<JsonNode> facts, String session) {
        return facts.stream()
                .filter(fact -> is(fact, "said") && session(fact).equals(session))
                .map(fact -> String.join(
                        " ",
                        fact.path("seq").asText(),
                        fact.path("from").asText(),
                        fact.path("text").asText()))
                .toList();
    }

    private static List<String> keys(List<JsonNode> facts) {
        return facts.stream()
                .map(fact -> fact.path("position") + " " + fact.path("fact") + " " + fact.path("session"))
                .toList();
    }

    private void erase(String session) {
        given().redirects()
                .follow(false)
                .post("http://localhost:" + stage.service().port() + "/transcripts/" + session + "/erasure")
                .then()
                .statusCode(303);
    }

    private List<String> lines(String session) {
        return stage.database().asks(LINES.formatted(session), row -> row.getString(1));
    }
}
