package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** V20 gives names to what is there, with whatever is in it. */
@Execution(ExecutionMode.CONCURRENT)
class NamesMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V20.sql");
    private static final String OURS =
            "relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'";
    /** What the versions before V20 send, word for word. */
    private static final String FORMER_BATCH = "with head as (update desk_head set position = 43 where epoch = 7 and"
            + " position = 42 returning position) select position from head";

    private static final String FORMER_BEAT =
            "update desk_head set beat = beat + 1 where epoch = 7 returning epoch, position, beat";
    private static final String FORMER_LOOK = "select epoch, position, beat from desk_head";
    private static final String FORMER_TAKEOVER =
            "update desk_head set epoch = epoch + 1 returning epoch, position, beat";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("names_migration", "19");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void every_row_stays_as_it_was() throws SQLException {
        Map<String, List<String>> before = rowsByTable();
        assertThat(before).hasSizeGreaterThan(10).allSatisfy((table, rows) -> assertThat(rows)
                .as("rows of table %s", table)
                .isNotEmpty());
        database.migrateTo("20");
        assertThat(rowsByTable()).isEqualTo(before);
    }

    @Test
    void what_is_generated_and_indexed_goes_on() throws SQLException {
        database.migrateTo("20");
        database.run("update transcript set name = 'Ada Cactus', stars = 3 where number = 1");
        assertThat(database.texts(
                        "select number from transcript where name_search_vector @@ to_search_query('cactuses')"))
                .containsExactly("1");
        // Ended by the rep is the third status, counted from nought; times eight, and three stars.
        assertThat(database.texts("select get_byte(packed_statistics, 5) from transcript where number = 1"))
                .containsExactly("19");
        assertThat(database.texts("select away_ms from wait_causes('2026-03-02 10:00Z', '2026-03-02 10:10Z')"))
                .containsExactly("600000");
    }

    @Test
    void process_of_a_former_version_finds_that_it_was_replaced_and_cannot_become_the_desk_again() throws SQLException {
        database.migrateTo("20");
        assertThat(database.texts(FORMER_BATCH)).isEmpty();
        assertThat(database.texts(FORMER_BEAT)).isEmpty();
        assertThat(database.texts(FORMER_LOOK)).containsExactly("8");
        assertThatThrownBy(() -> database.texts(FORMER_TAKEOVER))
                .hasMessageContaining("cannot update column \"epoch\"");
    }

    @Test
    void rollback_makes_the_former_schema_of_it_with_all_that_is_in_it() throws Exception {
        String schema = withoutNamesOfConstraints(database.schema());
        Map<String, List<String>> before = rowsByTable();
        database.migrateTo("20").run(ROLLBACK);
        assertThat(withoutNamesOfConstraints(database.schema()))
                .isEqualTo(schema)
                .contains("desk_head");
        assertThat(rowsByTable()).isEqualTo(before);
        assertThat(database.texts(FORMER_BATCH)).containsExactly("43");

        database.migrateTo("20");
        assertThat(database.texts("select epoch from journal_head")).containsExactly("7");
    }

    @Test
    void rollback_is_refused_after_a_later_migration() throws Exception {
        database.migrateTo("20");
        database.run(
                "insert into flyway_schema_history select installed_rank + 1000, '21', 'later', type, 'V21__later.sql',"
                        + " checksum, installed_by, installed_on, 1, success from flyway_schema_history where version = '1'");
        assertThatThrownBy(() -> database.run(ROLLBACK)).hasMessageContaining("A migration after V20 was applied");
        assertThat(database.texts("select epoch from journal_head")).containsExactly("7");
    }

    /** By what the tables are to the database, whatever they are called. */
    private Map<String, List<String>> rowsByTable() throws SQLException {
        Map<String, List<String>> rows = new HashMap<>();
        for (String oid : database.texts("select oid from pg_class where " + OURS)) {
            String table = database.texts("select %s::regclass".formatted(oid)).get(0);
            rows.put(oid, database.texts("select t::text from %s t order by 1".formatted(table)));
        }
        return rows;
    }

    /** Those are not what a version of the service knows. Comments are what V20 adds. */
    private static String withoutNamesOfConstraints(String schema) {
        return schema.replaceAll("(?m)^ *--.*\n", "").replaceAll("constraint \\w+ (.*?),?\n", "constraint $1\n");
    }
}
