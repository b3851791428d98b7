package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** V28 translates the canned replies that nobody has changed; whoever goes back further can take it back. */
@Execution(ExecutionMode.CONCURRENT)
class CannedTranslationsMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V28.sql");
    private static final String TRANSLATED =
            "select shortcut from canned_reply_translation join canned_reply on id = reply order by shortcut";

    private MigratedDatabase database;

    @BeforeEach
    void migrate() throws SQLException {
        database = MigratedDatabase.empty("canned_translations_migration").migrateTo("27");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void replies_are_translated_unless_somebody_changed_them() throws SQLException {
        database.run("update canned_reply set said = 'Hi.' where shortcut = 'hello'");
        database.migrateTo("28");
        assertThat(database.texts(TRANSLATED))
                .containsExactly("bye", "fault", "manager", "manual", "refund", "restart", "wait");
    }

    @Test
    void what_it_added_is_taken_back() throws Exception {
        String schema = database.schema();
        database.migrateTo("28").run(ROLLBACK);
        assertThat(database.schema()).isEqualTo(schema);
        database.migrateTo("28");
    }
}
