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

/** V27 adds what the rep puts on file. */
@Execution(ExecutionMode.CONCURRENT)
class FilingMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V27.sql");
    private static final String NOTE = "insert into rep_note (session, client_id, noted, at)"
            + " select id, gen_random_uuid(), 'Shouts.', now() from transcript order by ended_at limit 1";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("filing_migration", "26");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void former_version_deletes_sessions_of_whose_notes_it_does_not_know() throws SQLException {
        database.migrateTo("27").run(NOTE);
        String noted = "(select session from rep_note)";
        for (String part : new String[] {"note", "review", "disconnection", "presence_check", "line"}) {
            database.run("delete from " + part + " where session in " + noted);
        }
        database.run("delete from transcript where id in " + noted);
        assertThat(database.texts("select noted from rep_note")).isEmpty();
    }

    @Test
    void rollback_makes_the_former_schema_of_it() throws Exception {
        String schema = database.schema();
        database.migrateTo("27").run(NOTE);
        database.run(ROLLBACK);
        assertThat(database.schema()).isEqualTo(schema).contains("transcript_packed_statistics");
        database.migrateTo("27");
    }

    @Test
    void rollback_is_refused_after_a_later_migration() throws Exception {
        database.migrateTo("27");
        database.run(
                "insert into flyway_schema_history select installed_rank + 1000, '28', 'later', type, 'V28__later.sql',"
                        + " checksum, installed_by, installed_on, 1, success from flyway_schema_history where version = '1'");
        assertThatThrownBy(() -> database.run(ROLLBACK)).hasMessageContaining("A migration after V27 was applied");
    }
}
