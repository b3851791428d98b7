package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who draws figures reads the views of V35, texts only where they were granted, and no table. */
@Execution(ExecutionMode.CONCURRENT)
class ReportingMigrationTest {
    private final String role =
            "reporting_reader_" + UUID.randomUUID().toString().replace('-', '_');

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("reporting_migration", "latest");
        database.run("create role " + role);
        // As docs/evaluation.md has it.
        database.run("grant usage on schema reporting to " + role);
        database.run("grant select on reporting.session, reporting.line, reporting.shift to " + role);
    }

    @AfterEach
    void close() throws SQLException {
        database.run("reset role");
        database.run("drop owned by " + role);
        database.run("drop role " + role);
        database.close();
    }

    @Test
    void there_is_a_row_for_each_session_line_and_shift() throws SQLException {
        for (String pair : new String[] {"session transcript", "line line", "shift shift"}) {
            String[] names = pair.split(" ");
            assertThat(database.texts("select count(*) from reporting." + names[0]))
                    .isEqualTo(database.texts("select count(*) from " + names[1]))
                    .doesNotContain("0");
        }
        assertThat(database.texts("select count(*) from reporting.session where outcome is null"))
                .containsExactly("0");
    }

    @Test
    void a_role_reads_no_text_that_was_not_granted_and_no_table() throws SQLException {
        database.run("set role " + role);
        assertThat(database.texts("select sum(characters) > 0 from reporting.line"))
                .containsExactly("t");
        assertThat(database.texts("select string_agg(column_name, ' ') from information_schema.columns"
                                + " where table_schema = 'reporting'")
                        .get(0))
                .doesNotContain("said", "name", "question", "comment", "token", "visitor");
        for (String hidden : new String[] {"reporting.text", "transcript", "line"}) {
            assertThatThrownBy(() -> database.run("select * from " + hidden)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_role_that_was_granted_texts_reads_all_that_was_said() throws SQLException {
        String said = "select string_agg(said, ' ' order by session, seq) from ";
        String lines = database.texts(said + "line").get(0);
        database.run("grant select on reporting.text to " + role);
        database.run("set role " + role);
        assertThat(database.texts(said + "reporting.text where seq is not null"))
                .containsExactly(lines);
    }
}
