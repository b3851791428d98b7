package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** V21 replaces the words of each line by a document of each session, which is written later. */
@Execution(ExecutionMode.CONCURRENT)
class SearchDocumentMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V21.sql");

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("search_document_migration", "20");
        assertThat(database.texts("select said from line")).isNotEmpty();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_was_said_stays_and_is_without_documents_yet() throws SQLException {
        var said = database.texts("select l - 'search_vector' from line, to_jsonb(line) l order by 1");
        database.migrateTo("21");
        assertThat(database.texts("select l from line, to_jsonb(line) l order by 1"))
                .isEqualTo(said);
        assertThat(database.texts("select session from search_document")).isEmpty();
    }

    @Test
    void a_document_knows_the_year_month_and_day_of_its_opening_in_utc() throws SQLException {
        database.migrateTo("21");
        database.run("set timezone to 'Asia/Tokyo'");
        assertThat(database.texts("select search_periods('2026-12-31 23:30Z')"))
                .containsExactly("{2026,202612,20261231}");
        assertThat(database.texts("select search_periods('2027-01-01 00:30Z')"))
                .containsExactly("{2027,202701,20270101}");
    }

    @Test
    void rollback_makes_the_former_schema_of_it_whose_lines_are_to_be_indexed_anew() throws Exception {
        String schema = database.schema();
        int lines = database.texts("select said from line").size();
        database.migrateTo("21").run(ROLLBACK);
        assertThat(database.schema().lines())
                .containsExactlyInAnyOrderElementsOf(schema.lines().toList());
        assertThat(database.texts("select said from line where search_vector is null"))
                .hasSize(lines);
        database.migrateTo("21");
    }
}
