package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.embedded.EmbeddedPostgresDatabase;
import com.evilcorp.support.schema.MigratedDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as a newcomer would, and ended as the world does. */
class PackagedServiceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private PackagedService service;

    @AfterEach
    void ends() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void without_a_database_it_starts_its_own_and_says_where_or_does_not_start() {
        service = new PackagedService(folder);
        if (Program.bringsDatabase()) {
            assertThat(service.isReady().log())
                    .contains("using a PostgreSQL of our own, its data is in " + folder.resolve("support-desk-data"))
                    .contains("QUARKUS_DATASOURCE_JDBC_URL");
        } else {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log()).contains("cannot start: no database is configured");
        }
    }

    @Test
    void killed_and_started_again_it_takes_up_its_database_and_everybody_in_it() throws IOException {
        service = starts();
        assertThat(service.page("/")).contains("support-chat");
        Rep rep = service.console();
        rep.sits();
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        rep.attends(ada);
        ada.sees("attended");
        JsonNode receipt = ada.says("two");
        Customer bob = service.customer();
        bob.starts("Bob", "me too");

        service.isKilled();
        service = starts();

        Rep repAgain = service.console();
        JsonNode seated = repAgain.sitsAgain(rep);
        assertThat(repAgain.token()).isEqualTo(rep.token());
        assertThat(seated.path("open").path("lines").findValuesAsText("text")).containsExactly("one", "two");
        Customer adaAgain = service.customer();
        assertThat(adaAgain.resumes(ada, 1).path("state").asText()).isEqualTo("open");
        assertThat(adaAgain.seesLine("two").path("id")).isEqualTo(receipt.path("id"));
        assertThat(service.customer().resumes(bob, 0).path("position").asInt()).isEqualTo(1);
        repAgain.says("three");
        adaAgain.seesLine("three");
        assertThat(service.page("/transcripts/" + ada.session())).containsSubsequence("one", "two", "three");
    }

    @Test
    void asked_to_stop_it_sends_everybody_away_with_1012_after_storing_what_was_said() throws IOException {
        service = starts();
        Rep rep = service.console();
        rep.sits();
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        ada.says("two");
        service.isAskedToStop();
        assertThat(ada.closeCode()).isEqualTo(1012);
        assertThat(rep.closeCode()).isEqualTo(1012);
        assertThat(service.exitCode()).isIn(0, 143);
        assertThat(service.log()).doesNotContain(" ERROR ").doesNotContain("\tat ");

        service = starts();
        assertThat(service.customer().resumes(ada, 2).path("state").asText()).isEqualTo("waiting");
    }

    @Test
    void in_service_it_logs_a_json_object_a_line() throws IOException {
        service = PackagedService.inService(folder, elsewhere()).isReady();
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        String opened = "Session " + ada.session() + " opened on connection ";
        await().atMost(PATIENCE).until(() -> service.log().contains(opened));
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> entries = new ArrayList<>();
        for (String line : service.log().lines().toList()) {
            entries.add(json.readTree(line));
        }
        assertThat(entries).hasSizeGreaterThan(3).allSatisfy(entry -> {
            assertThat(Instant.parse(entry.path("timestamp").asText())).isNotNull();
            assertThat(entry.path("level").asText()).isNotBlank();
            assertThat(entry.path("message").asText()).isNotBlank();
        });
        assertThat(entries).anyMatch(entry -> entry.path("message").asText().startsWith(opened));
    }

    @Test
    void a_configured_database_wins_and_nothing_else_is_started() throws IOException {
        service = new PackagedService(folder, elsewhere()).isReady();
        assertThat(service.page("/transcripts")).contains("Transcripts");
        assertThat(folder.resolve("support-desk-data")).doesNotExist();
        assertThat(service.log()).doesNotContain("PostgreSQL of our own");
    }

    @Test
    void going_back_to_a_former_version_it_does_not_mind_what_a_later_one_added_to_the_schema() throws Exception {
        String database = elsewhere();
        service = new PackagedService(folder, database).isReady();
        service.close();
        String url = database.substring(database.indexOf('=') + 1);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history select installed_rank + 1000, '1000', 'of a later version',"
                            + " type, 'V1000__of_a_later_version.sql', checksum, installed_by, installed_on, 1, success"
                            + " from flyway_schema_history where version = '1'");
        }
        service = new PackagedService(folder, database).isReady();
        assertThat(service.page("/transcripts")).contains("Transcripts");
    }

    @Test
    void database_of_a_former_version_is_taken_up_with_all_that_is_in_it() throws Exception {
        String database = elsewhere();
        MigratedDatabase.fillAsOfV19(database.substring(database.indexOf('=') + 1));
        service = new PackagedService(folder, database).isReady();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(service.page("/transcripts?search=duck"))
                .contains("Ada Umbrella"));
        assertThat(service.page("/transcripts/11111111-1111-1111-1111-111111111111"))
                .contains("Is it broken?", "The duck is sold separately.", "No duck was asked for.");
        assertThat(service.page("/transcripts/figures")).contains("Figures");
        assertThat(service.page("/")).containsSubsequence("Inward Umbrella", "Career Ladder");
        assertThat(service.log()).contains("This process is the desk, in epoch 8, with 1 waiting");
    }

    @Test
    void all_that_was_stored_is_checked_across_a_kill_and_what_was_changed_is_named() throws Exception {
        String database = elsewhere();
        service = new PackagedService(folder, database).isReady();
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        ada.says("two");
        service.isKilled();
        service = new PackagedService(folder, database).isReady();
        Customer adaAgain = service.customer();
        adaAgain.resumes(ada, 2);
        adaAgain.says("three");
        adaAgain.sends("end");
        adaAgain.sees("ended");
        service.close();

        service = PackagedService.thatChecksTranscripts(folder, database);
        assertThat(service.exitCode()).as(service.log()).isZero();
        assertThat(service.log()).contains("1 sessions are unaltered.");
        try (Connection connection = DriverManager.getConnection(database.substring(database.indexOf('=') + 1));
                Statement statement = connection.createStatement()) {
            statement.execute("update line set said = 'won' where seq = 1");
        }
        service = PackagedService.thatChecksTranscripts(folder, database);
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.log())
                .contains("Session " + ada.session() + " (number 1) was tampered with: line 1 is not what was stored.");
        service = PackagedService.thatChecksTranscripts(
                folder,
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost:" + PackagedService.freePort() + "/x");
        assertThat(service.exitCode()).isEqualTo(2);
    }

    @Test
    void a_database_that_does_not_answer_is_one_clear_sentence() {
        String url = "jdbc:postgresql://localhost:" + PackagedService.freePort() + "/desk?password=secret";
        service = new PackagedService(folder, "-Dquarkus.datasource.jdbc.url=" + url);
        assertThat(service.exitCode()).isEqualTo(1);
        String said = Arrays.stream(service.log().split("\n"))
                .filter(line -> line.contains("cannot start"))
                .reduce("", String::concat);
        assertThat(said)
                .contains("does not answer", "QUARKUS_DATASOURCE_JDBC_URL")
                .doesNotContain("secret");
        assertThat(service.log()).doesNotContain("\tat ");
    }

    @Test
    void behind_a_proxy_that_is_not_trusted_the_log_says_once_why_every_chat_is_refused() throws IOException {
        service = new PackagedService(folder, elsewhere()).isReady();
        isRefused("https://elsewhere.example");
        assertThat(service.log()).doesNotContain("trusted-proxies");
        for (int i = 0; i < 3; i++) {
            isRefused("https://localhost:" + service.port());
        }
        await().atMost(PATIENCE).until(() -> service.log().contains("trusted-proxies"));
        assertThat(service.log().lines().filter(line -> line.contains("with 403")))
                .singleElement()
                .asString()
                .contains("quarkus.http.proxy.proxy-address-forwarding=true", "quarkus.http.proxy.trusted-proxies");
    }

    private void isRefused(String origin) {
        URI socket = URI.create("ws://localhost:" + service.port() + "/ws/customer");
        assertThatThrownBy(() -> new SilentPeer(socket, InetAddress.getLoopbackAddress(), "Origin: " + origin))
                .hasMessageContaining(" 403 ");
    }

    /** On a database of its own if it brings one, as a newcomer would start it. */
    private PackagedService starts() throws IOException {
        PackagedService started =
                Program.bringsDatabase() ? new PackagedService(folder) : new PackagedService(folder, elsewhere());
        return started.isReady();
    }

    /** The setting that leads to a database that is none of its own. */
    private String elsewhere() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("elsewhere"));
        return "-Dquarkus.datasource.jdbc.url=" + new EmbeddedPostgresDatabase().start(directory, false);
    }
}
