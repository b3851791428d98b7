package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rep puts on file is stored before they are told that it is. */
@QuarkusTest
class FilingJournalTest extends Scene {
    @Inject
    AgroalDataSource database;

    private Rep rep;
    private Customer ada;

    @BeforeEach
    void rep_attends_ada() {
        rep = console();
        rep.sits();
        ada = customer();
        ada.starts("Ada", "Why?");
        rep.attends(ada);
    }

    @Test
    void note_is_stored_once_for_each_id_and_told_each_time() throws SQLException {
        String id = UUID.randomUUID().toString();
        rep.sends("note", "id", id, "text", "Shouts.");
        assertThat(rep.sees("noted").path("id").asText()).isEqualTo(id);
        assertThat(notes()).containsExactly("Shouts.");
        rep.sends("note", "id", id, "text", "Something else.", "session", ada.session());
        assertThat(rep.sees("noted").path("session").asText()).isEqualTo(ada.session());
        rep.sends("note", "id", UUID.randomUUID().toString(), "text", "");
        rep.sees("noted");
        assertThat(notes()).containsExactly("Shouts.", "");
    }

    @Test
    void note_that_another_process_stored_is_not_stored_again() throws SQLException {
        UUID id = UUID.randomUUID();
        execute("insert into rep_note (session, client_id, noted, at) values ('%s', '%s', 'Shouts.', now())"
                .formatted(ada.session(), id));
        rep.sends("note", "id", id.toString(), "text", "Shouts.");
        assertThat(rep.sees("noted").path("id").asText()).isEqualTo(id.toString());
        assertThat(notes()).containsExactly("Shouts.");
    }

    @Test
    void topic_is_stored_changed_and_taken_back() throws SQLException {
        chooses("refund");
        assertThat(topic()).containsExactly("refund");
        rep.sends("end");
        rep.sees("ended");
        chooses("fault");
        assertThat(topic()).containsExactly("fault");
        rep.sends("topic", "session", ada.session(), "topic", "");
        assertThat(rep.sees("topic").has("topic")).isFalse();
        assertThat(topic()).containsExactly((String) null);
    }

    @Test
    void of_a_session_that_was_erased_nothing_is_kept() throws SQLException {
        rep.sends("end");
        rep.sees("ended");
        execute("update transcript set erased_at = ended_at, erased_hash = ended_hash where id = '" + ada.session()
                + "'");
        rep.sends("note", "id", UUID.randomUUID().toString(), "text", "Shouted.");
        rep.sees("noted");
        chooses("refund");
        assertThat(notes()).isEmpty();
        assertThat(topic()).containsExactly((String) null);
        execute("update transcript set erased_at = null, erased_hash = null where id = '" + ada.session() + "'");
    }

    private void chooses(String topic) {
        rep.sends("topic", "session", ada.session(), "topic", topic);
        assertThat(rep.sees("topic").path("topic").asText()).isEqualTo(topic);
    }

    private List<String> notes() throws SQLException {
        return texts("select noted from rep_note where session = '" + ada.session() + "' order by id");
    }

    private List<String> topic() throws SQLException {
        return texts("select topic from transcript where id = '" + ada.session() + "'");
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
