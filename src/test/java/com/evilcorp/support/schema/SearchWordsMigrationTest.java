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

/** V33 has all documents written anew, by the program. */
@Execution(ExecutionMode.CONCURRENT)
class SearchWordsMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V33.sql");
    private static final String A_DOCUMENT = "insert into search_document (session, number, opened_at, words)"
            + " select id, number, opened_at, 'former' from transcript";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("search_words_migration", "19");
        database.migrateTo("32?").run(A_DOCUMENT);
        assertThat(database.texts("select session from search_document")).isNotEmpty();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void documents_of_former_words_are_gone_and_all_else_stays() throws SQLException {
        var sessions =
                database.texts("select s - 'name_search_vector' from transcript, to_jsonb(transcript) s order by 1");
        database.migrateTo("33");
        assertThat(database.texts("select session from search_document")).isEmpty();
        assertThat(database.texts("select s from transcript, to_jsonb(transcript) s order by 1"))
                .isEqualTo(sessions);
    }

    @Test
    void rollback_makes_the_former_schema_of_it_whose_sessions_are_to_be_indexed_anew() throws Exception {
        String schema = database.schema();
        database.migrateTo("33").run(ROLLBACK);
        assertThat(database.schema().lines())
                .containsExactlyInAnyOrderElementsOf(schema.lines().toList());
        assertThat(database.texts("select name_search_vector from transcript where name_search_vector is not null"))
                .isNotEmpty();
        assertThat(database.texts("select session from search_document")).isEmpty();
        database.migrateTo("33");
    }

    @Test
    void rollback_is_refused_after_a_later_migration() throws Exception {
        database.migrateTo("33");
        database.run(
                "insert into flyway_schema_history select installed_rank + 1000, '34', 'later', type, 'V34__later.sql',"
                        + " checksum, installed_by, installed_on, 1, success from flyway_schema_history where version = '1'");
        assertThatThrownBy(() -> database.run(ROLLBACK)).hasMessageContaining("A migration after V33 was applied");
    }
}
