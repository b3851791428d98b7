package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the migrations come to stands in one file, to be read. {@code -Dschema.write} writes it. */
@Execution(ExecutionMode.CONCURRENT)
class SchemaFileTest {
    private static final Path FILE = Path.of("docs", "schema.sql");
    private static final String HEADER =
            """
            -- The whole schema as the migrations make it, to be read; nothing runs this file. It is written by
            --     ./mvnw test -Dtest=SchemaFileTest -Dschema.write

            """;

    @Test
    void file_shows_the_schema_that_the_migrations_make() throws Exception {
        try (MigratedDatabase database = MigratedDatabase.empty("schema_file").migrateTo("latest")) {
            String schema = HEADER + database.schema().stripTrailing() + "\n";
            if (System.getProperty("schema.write") != null) {
                Files.writeString(FILE, schema, StandardCharsets.UTF_8);
            }
            assertThat(Files.readString(FILE, StandardCharsets.UTF_8))
                    .as("%s, which ./mvnw test -Dtest=SchemaFileTest -Dschema.write writes anew", FILE)
                    .isEqualTo(schema);
        }
    }
}
