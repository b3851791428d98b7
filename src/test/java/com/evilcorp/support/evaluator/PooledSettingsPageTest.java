package com.evilcorp.support.evaluator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.evilcorp.web.Endpoint;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever gets a connection next, the journal included, gets it as if nobody had used it before. */
@QuarkusTest
class PooledSettingsPageTest extends Scene {
    private static final UUID VISITOR = UUID.randomUUID();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SOME_OF_IT = 1_000;

    /** Some megabytes, which are neither read nor indexed. */
    private static final String MUCH_SAID =
            """
            insert into line (session, seq, sender, said, at)
            select '%s', n, 'CUSTOMER', repeat('salt ', 400), timestamptz '2020-02-03 10:00:00Z' + n * interval '1 ms'
              from generate_series(1001, 16000) n
            """;

    DataSource drawer;

    @Inject
    AgroalDataSource pool;

    private PooledConnections connections;
    private Map<String, String> fresh;

    @BeforeEach
    void begin() throws SQLException {
        connections = new PooledConnections(pool);
        fresh = connections.fresh();
        assertThat(fresh).containsEntry("statement_timeout", "0").hasSizeGreaterThan(200);
    }

    @Test
    void what_is_left_set_is_noticed() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '7MB'");
        }
        assertThat(connections.otherThan(fresh)).singleElement().satisfies(settings -> assertThat(changed(settings))
                .contains("work_mem=7168"));
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }

    @Test
    void pages_leave_no_setting_behind() throws SQLException {
        Map<String, String> known = known();
        List<Endpoint> endpoints = Endpoint.all();
        assertThat(endpoints).hasSizeGreaterThan(25);
        for (Endpoint endpoint : endpoints) {
            as(VISITOR).request(endpoint.method(), endpoint.at(known::get));
            nothingIsLeftBy(endpoint.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transcripts?search=salt",
                "/transcripts?search=salt&order=rank",
                "/transcripts?search=nothing&outcome=declined",
                "/transcripts/figures?search=salt",
                "/transcripts/worth-reading?search=salt",
                "/transcripts/comments?search=salt&said=salt",
                "/transcripts/sample?n=3&search=salt&seed=1&upTo=5",
                "/transcripts/sessions.csv?search=salt",
                "/transcripts/sessions.jsonl?search=salt"
            })
    void nor_do_searches(String page) throws SQLException {
        known();
        given().get(page).then().statusCode(200);
        nothingIsLeftBy(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transcripts?search=salt",
                "/transcripts?search=salt&order=rank",
                "/transcripts/figures?search=salt",
                "/transcripts/sessions.jsonl"
            })
    void nor_do_those_that_fail_half_way(String page) throws SQLException {
        known();
        execute("alter table line rename to mislaid");
        try {
            given().get(page);
            nothingIsLeftBy(page);
        } finally {
            execute("alter table mislaid rename to line");
        }
    }

    @Tag("slow")
    @Test
    void nor_does_an_export_that_is_broken_off() throws SQLException, IOException {
        UUID much = UUID.fromString(known().get("id"));
        execute(MUCH_SAID.formatted(much));
        try (Socket reader = new Socket()) {
            beginToRead(reader, "/transcripts/sessions.jsonl");
            await().atMost(PATIENCE).until(() -> exporting() == 1);
        } finally {
            await().atMost(PATIENCE).until(() -> exporting() == 0);
            execute("delete from line where seq > 1000 and session = '" + much + "'");
        }
        nothingIsLeftBy("an export that was broken off");
    }

    private void nothingIsLeftBy(String page) throws SQLException {
        for (Map<String, String> settings : connections.otherThan(fresh)) {
            assertThat(changed(settings)).as("what %s left set", page).isEmpty();
        }
    }

    private Set<String> changed(Map<String, String> settings) {
        return Stream.concat(settings.entrySet().stream(), fresh.entrySet().stream())
                .filter(setting -> !setting.getValue().equals(settings.get(setting.getKey()))
                        || !setting.getValue().equals(fresh.get(setting.getKey())))
                .map(Map.Entry::toString)
                .collect(Collectors.toSet());
    }

    /** Values for what stands in addresses, each of something that is there. */
    private Map<String, String> known() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer(VISITOR);
        String session = Served.session(rep, ada, "Ada", "Where is my salt?", "In the sea.");
        UUID receipt = UUID.randomUUID();
        as(VISITOR).formParam("visit", receipt).formParam("how", "buy").post("/checkout");
        return Map.of(
                "id",
                session,
                "session",
                session,
                "slug",
                "tinned-meeting",
                "receipt",
                receipt.toString(),
                "count",
                "3",
                "picture",
                receipt.toString(),
                "question",
                receipt.toString(),
                "language",
                "en",
                "entries",
                "1");
    }

    private void beginToRead(Socket reader, String path) throws IOException {
        URI service = URI.create(customers.toString());
        reader.setReceiveBufferSize(SOME_OF_IT);
        reader.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        reader.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream answer = reader.getInputStream();
        assertThat(answer.readNBytes(SOME_OF_IT)).hasSize(SOME_OF_IT);
    }

    /** How many exports there are that wait for their reader. */
    private int exporting() throws SQLException {
        try (Connection connection = drawer.getConnection()) {
            return SqlQuery.of("select count(*) from pg_stat_activity where state = 'idle in transaction'"
                            + " and (query like '%from transcript t%' or query like '%from line%')")
                    .list(connection, row -> row.getInt(1))
                    .get(0);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = drawer.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static RequestSpecification as(UUID visitor) {
        return given().cookie("visitor", visitor.toString()).redirects().follow(false);
    }
}
