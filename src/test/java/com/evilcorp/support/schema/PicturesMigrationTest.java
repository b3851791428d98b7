package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Pictures come with V30, and go with its way back. */
@Execution(ExecutionMode.CONCURRENT)
class PicturesMigrationTest {
    private static final Path ROLLBACK = Path.of("docs", "rollback-V30.sql");

    @Test
    void rollback_makes_the_former_schema_of_it_whatever_was_shown() throws Exception {
        try (MigratedDatabase database = MigratedDatabase.filled("pictures_migration", "29?")) {
            String schema = database.schema();
            database.migrateTo("30")
                    .run(
                            "insert into picture (id, session, line, type, width, height, hash, bytes, brought_at)"
                                    + " select gen_random_uuid(), id, 1, 'GIF', 1, 1, sha256('x'), 'x', now() from transcript limit 1");
            database.run(ROLLBACK);
            assertThat(database.schema()).isEqualTo(schema);
            database.migrateTo("30");
        }
    }
}
