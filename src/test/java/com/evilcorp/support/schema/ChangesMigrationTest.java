package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** V39 adds what the journal stored, batch by batch. */
class ChangesMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V39.sql");

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("changes_migration", "38");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void rollback_makes_the_former_schema_of_it() throws Exception {
        String schema = database.schema();
        database.migrateTo("39").run("insert into journal_batch (position, facts) values (7, '0 SEAT_TAKEN - 1 -')");
        assertThat(database.schema()).contains("journal_batch");
        database.run(ROLLBACK);
        assertThat(database.schema()).isEqualTo(schema);
        database.migrateTo("39");
    }

    @Test
    void rollback_is_refused_after_a_later_migration() throws Exception {
        database.migrateTo("39");
        database.run(
                "insert into flyway_schema_history select installed_rank + 1000, '40', 'later', type, 'V40__later.sql',"
                        + " checksum, installed_by, installed_on, 1, success from flyway_schema_history where version = '1'");
        assertThatThrownBy(() -> database.run(ROLLBACK)).hasMessageContaining("A migration after V39 was applied");
    }
}
