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

/** V22 takes two keys from the lines, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class LineKeysMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V22.sql");
    private static final String KEYS = "select conname from pg_constraint where conrelid = 'line'::regclass"
            + " and contype in ('p', 'u', 'f') order by 1";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("line_keys_migration", "21");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void line_has_the_key_by_which_it_is_read_alone() throws SQLException {
        database.migrateTo("22");
        assertThat(database.texts(KEYS)).containsExactly("line_pkey");
    }

    @Test
    void rollback_makes_the_former_schema_of_it() throws Exception {
        String schema = database.schema();
        database.migrateTo("22").run(ROLLBACK);
        assertThat(database.schema()).isEqualTo(schema).contains("line_session_fkey");
        database.migrateTo("22");
    }

    @Test
    void rollback_is_refused_after_a_later_migration() throws Exception {
        database.migrateTo("22");
        database.run(
                "insert into flyway_schema_history select installed_rank + 1000, '23', 'later', type, 'V23__later.sql',"
                        + " checksum, installed_by, installed_on, 1, success from flyway_schema_history where version = '1'");
        assertThatThrownBy(() -> database.run(ROLLBACK)).hasMessageContaining("A migration after V22 was applied");
    }
}
