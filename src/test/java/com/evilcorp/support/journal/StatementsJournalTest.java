package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.database.DedicatedConnections;
import com.evilcorp.support.evaluator.CountedStatements;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored costs ways to the database and back, and whoever wants to be told waits for each of them. */
@QuarkusTest
class StatementsJournalTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The head, and the line with it. */
    private static final int OF_A_LINE = 1;
    /** The one that is held up, and all that gathered behind it. */
    private static final int OF_MANY = 2;
    /** Signs of life come in between every two seconds, on the journal's connection, too. */
    private static final int TRIES = 5;

    private static final int MANY = 50;
    /** After five of a kind, the driver has the server prepare the next. */
    private static final int UNTIL_PREPARED = 8;

    /** Past the count. */
    DataSource drawer;

    @Inject
    @Identifier(DedicatedConnections.JOURNAL)
    AgroalDataSource database;

    @Inject
    JournalOutbox outbox;

    private CountedStatements statements;

    @BeforeEach
    void listen() {
        statements = new CountedStatements(database, Identifier.Literal.of(DedicatedConnections.JOURNAL));
    }

    @Test
    void a_line_is_one_statement() {
        Customer ada = customer();
        ada.starts("Ada", "1");
        ada.seesLine("1");
        assertThat(least(() -> ada.says("another"))).isEqualTo(OF_A_LINE);
    }

    @Test
    void a_line_is_prepared_once_for_the_connection_and_goes_as_plain_parameters() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "1");
        ada.seesLine("1");
        for (int i = 0; i < UNTIL_PREPARED; i++) {
            ada.says("line " + i);
        }
        assertThat(texts(
                        database,
                        "select parameter_types::text[] from pg_prepared_statements where statement like '%insert into line %'"
                                + " and statement not like '%unnest%' and statement not like '%transcript%'"))
                .containsExactly("{bigint,bigint,bigint,\"character varying\",uuid,integer,\"character varying\","
                        + "\"character varying\",\"timestamp with time zone\",uuid,bytea}");
    }

    @Test
    void a_line_is_one_entry_in_one_index_and_nothing_looks_at_it() throws SQLException {
        assertThat(texts(drawer, "select indexrelid::regclass from pg_index where indrelid = 'line'::regclass"))
                .containsExactly("line_pkey");
        assertThat(texts(drawer, "select tgname from pg_trigger where tgrelid = 'line'::regclass and tgtype & 4 > 0"))
                .as("triggers on insert, as a foreign key has them")
                .isEmpty();
    }

    @Test
    void a_session_and_its_question_are_one_statement() {
        assertThat(least(() -> customer().starts("Ada", "1"))).isEqualTo(OF_A_LINE);
    }

    @Test
    void lines_that_gather_while_one_is_stored_are_one_statement_whosever_they_are() {
        List<Customer> crowd = IntStream.range(0, 5)
                .mapToObj(i -> {
                    Customer customer = customer();
                    customer.starts("Customer", "1");
                    customer.seesLine("1");
                    return customer;
                })
                .toList();
        assertThat(least(() -> gather(crowd))).isEqualTo(OF_MANY);
    }

    /** All say their lines while the head is held. */
    private void gather(List<Customer> crowd) {
        try (Connection other = drawer.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select * from journal_head for update");
            says(crowd.get(0));
            await().atMost(PATIENCE).until(() -> outbox.depth() == 1);
            IntStream.range(0, MANY).forEach(i -> says(crowd.get(i % crowd.size())));
            await().atMost(PATIENCE).until(() -> outbox.depth() == 1 + MANY);
            other.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        await().atMost(PATIENCE).until(() -> outbox.depth() == 0);
    }

    private static List<String> texts(DataSource database, String query) throws SQLException {
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

    private static void says(Customer customer) {
        customer.sends("say", "id", UUID.randomUUID(), "text", "Is anybody there?");
    }

    private int least(Runnable act) {
        return IntStream.range(0, TRIES).map(i -> statements.during(act)).min().orElseThrow();
    }
}
