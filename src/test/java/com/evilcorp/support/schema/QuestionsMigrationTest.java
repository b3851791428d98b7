package com.evilcorp.support.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Questions come with V31, are found with V36, read with V40 and judged with V41; all go with their ways back. */
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
    private static final Path OF_V40 = Path.of("docs", "rollback-V40.sql");
    private static final Path OF_V41 = Path.of("docs", "rollback-V41.sql");
    private static final String READ = "insert into question_reading select id, 'REP', 1, now() from question";
    private static final String REVIEWED =
            """
            update question set answered_at = now(), reviewed_at = now();
            insert into review (id, question, version, scorecard, scores, causes, at)
            select gen_random_uuid(), id, 1, 1, '{1,1,1,1}', '{"","","",""}', now() from question;
            insert into note (id, question, seq, version, noted, at)
            select gen_random_uuid(), id, 1, 1, 'Noted', now() from question;
            insert into review_pick (question, control, value) select id, 'tone', '1' from question;
            insert into second_look (question, due_at) select id, now() from question;
            """;
    private static final String FOUND =
            "insert into question_document (question, words) select id, 'why:1' from question";

    private MigratedDatabase database;

    @BeforeEach
    void fill() throws Exception {
        database = MigratedDatabase.filled("questions_migration", "19");
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
    void rollback_of_v40_makes_the_former_schema_of_it_and_keeps_what_was_left() throws Exception {
        database.migrateTo("39");
        String schema = database.schema();
        database.run(QUESTION);
        database.migrateTo("40").run(READ);
        database.run(OF_V40);
        assertThat(database.schema()).isEqualTo(schema);
        assertThat(database.texts("select said from question_entry")).containsExactly("Why?");
        database.migrateTo("40");
    }

    @Test
    void rollback_of_v41_keeps_what_is_of_sessions_and_sets_aside_what_is_of_questions() throws Exception {
        database.migrateTo("40");
        String schema = database.schema();
        database.run(QUESTION);
        database.run("insert into second_look (session, due_at) select id, now() from transcript limit 1");
        List<String> reviews = database.texts("select id::text from review order by 1");
        assertThat(reviews).isNotEmpty();
        database.migrateTo("41").run(REVIEWED);
        database.run(OF_V41);
        assertThat(database.texts("select id::text from review order by 1")).isEqualTo(reviews);
        assertThat(database.texts("select count(*)::text from second_look")).containsExactly("1");
        assertThat(database.texts("select noted from note_of_v41")).containsExactly("Noted");
        assertThat(database.texts("select version::text from review_of_v41")).containsExactly("1");
        database.run("drop table review_of_v41; drop table note_of_v41");
        assertThat(database.schema().lines())
                .containsExactlyInAnyOrderElementsOf(schema.lines().toList());
        database.migrateTo("41");
    }

    @Test
    void what_is_judged_is_one_session_or_one_question() throws Exception {
        database.migrateTo("41").run(QUESTION);
        assertThatThrownBy(() -> database.run("insert into second_look (due_at) values (now())"))
                .hasMessageContaining("second_look_subject_check");
        assertThatThrownBy(() -> database.run(
                        "insert into second_look select t.id, now(), null, q.id from transcript t, question q limit 1"))
                .hasMessageContaining("second_look_subject_check");
    }

    @Test
    void a_former_version_shreds_the_words_that_it_is_found_by() throws Exception {
        database.migrateTo("36").run(QUESTION + FOUND);
        database.run("delete from question_entry");
        assertThat(database.texts("select words::text from question_document")).isEmpty();
    }
}
