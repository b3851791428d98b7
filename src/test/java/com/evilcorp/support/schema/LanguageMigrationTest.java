package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** V29 adds the language of a session; a former version stores without it, and whoever goes back can take it back. */
@Execution(ExecutionMode.CONCURRENT)
class LanguageMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V29.sql");
    private static final String OF_A_FORMER_VERSION =
            "insert into transcript (id, number, name, product, visitor, token_hash, opened_at, question, place,"
                    + " promised_low, promised_high, opened_hash, first_reply_at)"
                    + " values (gen_random_uuid(), 1000001, 'Former', null, null, 'former', now(), null, 1, null, null, null, null)";
    private static final String LANGUAGE_OF_FORMER =
            "select coalesce(lang, 'none') from transcript where name = 'Former'";
    private static final String COLUMN = "select column_name from information_schema.columns"
            + " where table_schema = current_schema() and table_name = 'transcript' and column_name = 'lang'";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("language_migration", "29");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void former_version_goes_on_storing_sessions_and_they_have_no_language() throws Exception {
        database.run(OF_A_FORMER_VERSION);
        assertThat(database.texts(LANGUAGE_OF_FORMER)).containsExactly("none");
    }

    @Test
    void it_is_taken_back_and_applied_again() throws Exception {
        assertThat(database.texts(COLUMN)).containsExactly("lang");
        database.run(ROLLBACK);
        assertThat(database.texts(COLUMN)).isEmpty();
        database.migrateTo("29");
        assertThat(database.texts(COLUMN)).containsExactly("lang");
    }
}
