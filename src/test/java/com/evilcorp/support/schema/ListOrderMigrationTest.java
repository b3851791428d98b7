package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** V43 has the list sorted by names, and by what reviews come to. */
class ListOrderMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V43.sql");

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("list_order_migration", "42");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_session_has_the_score_of_its_newest_review_that_is_no_second_look() throws SQLException {
        List<String> reviewed = database.texts("select id from transcript where reviewed_at is not null order by id");
        assertThat(reviewed).hasSizeGreaterThan(0);
        database.run("insert into review (id, session, version, scorecard, scores, causes, percent, blind, at)"
                + " select gen_random_uuid(), t.id, 1000 + n, 1, '{}', '{}', n * 10.0006, n = 3, now()"
                + " from transcript t, generate_series(1, 3) n where reviewed_at is not null");
        database.migrateTo("43");
        assertThat(database.texts("select concat(id, ' ', score) from transcript where score is not null order by id"))
                .isEqualTo(reviewed.stream().map(id -> id + " 20001").toList());
    }

    @Test
    void rollback_makes_the_former_schema_of_it() throws Exception {
        String schema = database.schema();
        database.migrateTo("43");
        assertThat(database.schema()).contains("transcript_name", "transcript_score", "score integer");
        database.run(ROLLBACK);
        assertThat(database.schema()).isEqualTo(schema);
        database.migrateTo("43");
    }

    @Test
    void rollback_is_refused_after_a_later_migration() throws Exception {
        database.migrateTo("43");
        database.run(
                "insert into flyway_schema_history select installed_rank + 1000, '44', 'later', type, 'V44__later.sql',"
                        + " checksum, installed_by, installed_on, 1, success from flyway_schema_history where version = '1'");
        assertThatThrownBy(() -> database.run(ROLLBACK)).hasMessageContaining("A migration after V43 was applied");
    }
}
