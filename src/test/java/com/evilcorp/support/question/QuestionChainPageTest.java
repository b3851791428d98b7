package com.evilcorp.support.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.chain.ChainVerifier;
import com.evilcorp.support.chain.QuestionFindings;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever alters what was asked or answered is found out. */
@QuarkusTest
class QuestionChainPageTest extends Scene {
    DataSource database;

    @BeforeEach
    @AfterEach
    void noneIsLeft() throws SQLException {
        LeftQuestion.noneIsLeft(database);
    }

    @Test
    void what_nobody_altered_is_counted_and_so_is_what_is_left_of_what_was_taken_back() throws SQLException {
        answered();
        LeftQuestion.asking("Forget me").asks("withdrawals", Map.of());
        assertThat(findings().unaltered()).isOne();
        assertThat(findings().shredded()).isOne();
        assertThat(findings().tampered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update question_entry set said = 'Nothing' where seq = 2",
                "update question_entry set at = at + interval '1 hour' where seq = 2",
                "update question_entry set kind = 'ASKED' where seq = 3",
                "update question_entry set hash = null where seq = 2",
                "delete from question_entry where seq = 2",
                "delete from question_entry",
                "update question set name = 'Eve'",
                "update question set left_at = left_at - interval '1 hour'",
                "update question set answered_at = answered_at - interval '1 hour'"
            })
    void what_was_altered_is_named(String harm) throws SQLException {
        LeftQuestion question = answered();
        execute(harm);
        assertThat(findings().tampered()).contains(question.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update question set stars = 5",
                "update question set answered_at = left_at",
                "update question set withdrawn = not withdrawn",
                "update question set last_hash = sha256('x')"
            })
    void an_altered_tombstone_is_named(String harm) throws SQLException {
        LeftQuestion question = answered();
        question.asks("withdrawals", Map.of());
        execute(harm);
        assertThat(findings().tampered()).contains(question.id());
    }

    @Test
    void what_is_older_than_the_chain_is_counted_apart() throws SQLException {
        answered();
        execute("update question_entry set hash = null");
        assertThat(findings()).isEqualTo(new QuestionFindings(0, 1, 0, Optional.empty()));
    }

    private LeftQuestion answered() {
        LeftQuestion question = LeftQuestion.asking("Ada", "Is it blue?");
        Rep rep = console();
        rep.sits();
        question.answered("answers", rep.token(), 1, "Yes.");
        question.answered("corrections", rep.token(), 2, "No, red.");
        return question;
    }

    private QuestionFindings findings() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ChainVerifier.of(connection).questions();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
