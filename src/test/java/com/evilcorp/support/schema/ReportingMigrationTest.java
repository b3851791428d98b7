package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who draws figures reads the views of V35, texts only where they were granted, and no table. */
@Execution(ExecutionMode.CONCURRENT)
class ReportingMigrationTest {
    private static final String ROLE = "reporting_reader";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("reporting_migration", "latest");
        database.run("drop role if exists " + ROLE);
        database.run("create role " + ROLE);
        // As docs/evaluation.md has it.
        database.run("grant usage on schema reporting to " + ROLE);
        database.run("grant select on reporting.session, reporting.line, reporting.shift to " + ROLE);
    }

    @AfterEach
    void close() throws SQLException {
        database.run("reset role");
        database.run("drop owned by " + ROLE);
        database.run("drop role " + ROLE);
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
        database.run("set role " + ROLE);
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
        database.run("grant select on reporting.text to " + ROLE);
        database.run("set role " + ROLE);
        assertThat(database.texts(said + "reporting.text where seq is not null"))
                .containsExactly(lines);
    }
}
