package com.evilcorp.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Indexed;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody who keeps the database busy keeps the journal from it. */
@Tag("slow")
@QuarkusTest
class DedicatedConnectionsJournalTest extends Scene {
    DataSource drawer;

    @Inject
    AgroalDataSource pages;

    @Inject
    @Identifier(DedicatedConnections.JOURNAL)
    AgroalDataSource journal;

    @Test
    void lines_are_stored_told_and_indexed_while_the_pages_have_every_connection_of_theirs() throws SQLException {
        Customer ada = customer();
        ada.starts("Ada", "one");
        ada.seesLine("one");
        int all = pages.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < all; i++) {
                taken.add(pages.getConnection());
            }
            ada.says("two");
            Indexed.all(drawer);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(all).isPositive();
    }

    @Test
    void the_server_gives_up_before_the_driver_does_and_when_nobody_is_there_any_more() throws SQLException {
        try (Connection connection = journal.getConnection()) {
            assertThat(shown(connection, "statement_timeout")).isEqualTo("10s");
            assertThat(shown(connection, "client_connection_check_interval")).isEqualTo("2s");
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
