package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** V38 makes what was asked of every review the first scorecard. */
class ScorecardMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V38.sql");
    private static final String FORMER =
            "select concat_ws(' ', id, version, greeting, understanding, solution, tone, at) from review order by 1";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("scorecard_migration", "37?");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void each_review_keeps_its_scores_and_becomes_one_of_the_first_card() throws SQLException {
        List<String> former = database.texts(FORMER);
        assertThat(former).isNotEmpty();
        List<String> means = database.texts(
                "select round(((greeting + understanding + solution + tone) / 4.0 - 1) * 25, 6) from review order by id");
        database.migrateTo("38");
        assertThat(database.texts("select concat_ws(' ', id, version, scores[1], scores[2], scores[3], scores[4], at)"
                        + " from review where scorecard = 1 and not blind order by 1"))
                .isEqualTo(former);
        assertThat(database.texts("select round(percent::numeric, 6) from review order by id"))
                .isEqualTo(means);
        assertThat(database.texts("select slug from criterion order by scorecard, place"))
                .containsExactly("greeting", "understanding", "solution", "tone");
    }

    @Test
    void rollback_makes_the_former_reviews_of_it_and_sets_aside_what_has_no_place_among_them() throws Exception {
        String schema = database.schema();
        List<String> former = database.texts(FORMER);
        database.migrateTo("38");
        database.run("insert into scorecard values (2, now());"
                + " insert into criterion values (2, 1, 'care', 'Care', '', 'YES_NO', 1, true, false, 0, '{}');"
                + " insert into review (id, session, version, scorecard, scores, causes, at)"
                + " select gen_random_uuid(), session, 1000, 2, '{null}', '{\"\"}', now() from review limit 1");
        database.run(ROLLBACK);
        assertThat(database.texts("select scorecard::text || (card -> 0 ->> 'title') from review_of_v38"))
                .containsExactly("2Care");
        database.run("drop table review_of_v38");
        assertThat(database.texts(FORMER)).isEqualTo(former);
        assertThat(database.schema().lines())
                .containsExactlyInAnyOrderElementsOf(schema.lines().toList());
        database.migrateTo("38");
    }

    @Test
    void rollback_is_refused_after_a_later_migration() throws Exception {
        database.migrateTo("38");
        database.run(
                "insert into flyway_schema_history select installed_rank + 1000, '39', 'later', type, 'V39__later.sql',"
                        + " checksum, installed_by, installed_on, 1, success from flyway_schema_history where version = '1'");
        assertThatThrownBy(() -> database.run(ROLLBACK)).hasMessageContaining("A migration after V38 was applied");
    }
}
