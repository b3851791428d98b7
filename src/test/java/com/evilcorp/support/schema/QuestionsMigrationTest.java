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

/** Questions come with V31, and are found with V36; both go with their ways back. */
@Execution(ExecutionMode.CONCURRENT)
class QuestionsMigrationTest {
    private static final Path OF_V31 = Path.of("docs", "rollback-V31.sql");
    private static final Path OF_V36 = Path.of("docs", "rollback-V36.sql");
    private static final String QUESTION =
            """
            insert into question_key (secret) values (sha256('x'));
            insert into question (id, version, words_hash, language, left_at, changed_at, waiting_since)
            values ('00000000-0000-4000-8000-000000000031', 1, repeat('0', 64), 'en', now(), now(), now());
            insert into question_entry (question, seq, kind, said, at, client_id)
            select id, 1, 'ASKED', 'Why?', now(), id from question;
            """;
    private static final String FOUND =
            "insert into question_document (question, words) select id, 'why:1' from question";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.empty("questions_migration");
        database.migrateTo("19").fill();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void rollback_of_v31_makes_the_former_schema_of_it_whatever_was_left() throws Exception {
        database.migrateTo("30");
        String schema = database.schema();
        database.migrateTo("31").run(QUESTION);
        database.run(OF_V31);
        assertThat(database.schema()).isEqualTo(schema);
        database.migrateTo("31");
    }

    @Test
    void rollback_of_v31_is_refused_after_a_later_migration() throws Exception {
        database.migrateTo("33");
        assertThatThrownBy(() -> database.run(OF_V31)).hasMessageContaining("A migration after V31 was applied");
    }

    @Test
    void rollback_of_v36_makes_the_former_schema_of_it_and_keeps_what_was_left() throws Exception {
        database.migrateTo("35?");
        String schema = database.schema();
        database.run(QUESTION);
        database.migrateTo("36").run(FOUND);
        database.run(OF_V36);
        assertThat(database.schema()).isEqualTo(schema);
        assertThat(database.texts("select said from question_entry")).containsExactly("Why?");
        database.migrateTo("36");
    }

    @Test
    void a_former_version_shreds_the_words_that_it_is_found_by() throws Exception {
        database.migrateTo("36").run(QUESTION + FOUND);
        database.run("delete from question_entry");
        assertThat(database.texts("select words::text from question_document")).isEmpty();
    }
}
