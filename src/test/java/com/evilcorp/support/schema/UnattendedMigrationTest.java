package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** V24 to V26 add what is known of an unattended desk and a silent customer; whoever goes back can take them back. */
@Execution(ExecutionMode.CONCURRENT)
class UnattendedMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V26.sql");
    private static final Path FURTHER_BACK = Path.of("docs", "rollback-V24.sql");
    private static final String AWAY =
            "insert into absence (shift, left_at) select max(id), timestamptz '2026-11-30 10:00:00Z' from shift";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("unattended_migration", "22");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void whoever_was_set_away_meant_to_be_back_at_once_for_a_former_version() throws Exception {
        database.migrateTo("25");
        String schema = database.schema();
        database.migrateTo("26").run("update absence set back_at = left_at where back_at is null");
        database.run(AWAY);
        database.run(ROLLBACK);
        assertThat(database.schema()).isEqualTo(schema);
        assertThat(database.texts("select (due_at = left_at)::text from absence where back_at is null"))
                .containsExactly("true");
        database.migrateTo("26");
    }

    @Test
    void what_they_added_is_taken_back_in_two_steps() throws Exception {
        String schema = database.schema();
        database.migrateTo("26");
        assertThatThrownBy(() -> database.run(FURTHER_BACK)).hasMessageContaining("A migration after V25 was applied");
        database.run(ROLLBACK);
        database.run(FURTHER_BACK);
        assertThat(database.schema()).isEqualTo(schema);
        database.migrateTo("26");
    }
}
