package com.evilcorp.support.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.chain.ChainVerifier;
import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.evaluator.Served;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.recovery.Recovery;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is stored of a picture, for how long, and what proves that it is the one that was shown. */
@QuarkusTest
class PictureJournalTest extends Scene {
    private static final byte[] GIF = Pictures.gif(7, 5);

    DataSource database;

    @Inject
    JournalHead journalHead;

    @Inject
    Recovery recovery;

    @Inject
    PictureSweepJob sweep;

    @Test
    void picture_is_part_of_the_chain_of_its_session() throws SQLException {
        Customer ada = started();
        String picture = "id = '" + showing(ada) + "'";
        assertThat(check().tampered()).isEmpty();

        String otherBytes = "bytes = set_byte(bytes, 40, 255 - get_byte(bytes, 40)) where " + picture;
        finds("line 2", ada, otherBytes, otherBytes);
        finds("line 2", ada, "line = null where " + picture, "line = 2 where " + picture);
        finds("line 1", ada, "line = 1 where " + picture, "line = 2 where " + picture);
        String otherHash = "hash = set_byte(hash, 0, 255 - get_byte(hash, 0)) where " + picture;
        finds("a picture", ada, otherHash, otherHash);
        assertThat(check().tampered()).isEmpty();
    }

    @Test
    void whoever_takes_over_knows_what_was_shown_and_what_was_only_brought() {
        Customer ada = started();
        String shown = showing(ada);
        String brought = Brought.taken(ada, Pictures.gif(1, 1));
        RecoveredState.Session session = recovery.recover(journalHead.term(), () -> {}).desk().sessions().stream()
                .filter(one -> one.details().session().toString().equals(ada.session()))
                .findFirst()
                .orElseThrow();
        assertThat(session.lines().stream().map(Line::text)).containsExactly("Why?", "");
        assertThat(session.lines().get(1).picture()).hasValueSatisfying(picture -> {
            assertThat(picture.id()).hasToString(shown);
            assertThat(picture.width()).isEqualTo(7);
        });
        assertThat(session.pictures())
                .singleElement()
                .satisfies(one -> assertThat(one.picture().id()).hasToString(brought));
    }

    @Test
    void picture_that_no_line_showed_goes_with_its_session() throws SQLException {
        Customer ada = started();
        String shown = showing(ada);
        String unnamed = Brought.taken(ada, Pictures.gif(1, 1));
        sweep.sweep();
        assertThat(stored(unnamed)).isTrue();
        ada.sends("end");
        ada.sees("ended");
        sweep.sweep();
        assertThat(stored(unnamed)).isFalse();
        assertThat(stored(shown)).isTrue();
    }

    @Test
    void pictures_are_erased_with_their_session() throws SQLException {
        Customer ada = started();
        String picture = showing(ada);
        ada.sends("end");
        ada.sees("ended");
        Served.post(ada.session(), "erasure").statusCode(303);
        assertThat(stored(picture)).isFalse();
        assertThat(check().tampered()).isEmpty();
        Served.page(ada.session(), "/pictures/" + picture).statusCode(404);
        Brought.asked(ada.token(), picture).then().statusCode(404);
    }

    private Customer started() {
        Customer customer = customer();
        customer.starts("Ada", "Why?");
        customer.sees("said");
        return customer;
    }

    private static String showing(Customer customer) {
        String picture = Brought.taken(customer, GIF);
        Brought.shown(customer, "", picture);
        return picture;
    }

    private void finds(String where, Customer customer, String tampering, String repair) throws SQLException {
        update(tampering);
        try {
            assertThat(check().tampered()).hasValueSatisfying(tampered -> {
                assertThat(tampered.session()).isEqualTo(UUID.fromString(customer.session()));
                assertThat(tampered.where()).isEqualTo(where);
            });
        } finally {
            update(repair);
        }
    }

    private ChainVerifier.Findings check() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ChainVerifier.of(connection);
        }
    }

    private boolean stored(String picture) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select exists (select from picture where id = '" + picture + "')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void update(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update picture set " + change)).isOne();
        }
    }
}
