package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rep notes and files a session behind its customer's back. */
@QuarkusTest
class FilingSocketTest extends Scene {
    private static final String NOTE = "Hard of hearing; shout.";

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
    void customer_never_hears_of_a_note_or_a_topic() {
        notes(NOTE, ada);
        files(ada, "complaint");
        rep.says("Because.");
        rep.sends("end");
        rep.sees("ended");
        notes(NOTE + " Really.", ada);
        files(ada, "refund");
        ada.sees("ended");
        Customer reloaded = customer();
        ada.closes();
        assertThat(reloaded.resumes(ada, 0).path("state").asText()).isEqualTo("ended");
        reloaded.seesLine("Why?");
        reloaded.seesLine("Because.");
        reloaded.seesNo("noted");

        for (Customer customer : new Customer[] {ada, reloaded}) {
            assertThat(customer.frames()).isNotEmpty().allSatisfy(frame -> assertThat(frame.toString())
                    .doesNotContain("shout", "note", "topic", "complaint", "refund"));
        }
    }

    @Test
    void what_comes_too_late_does_not_reach_the_next_customer() {
        rep.sends("end");
        rep.sees("ended");
        Customer bob = customer();
        bob.starts("Bob", "Why not?");
        rep.attends(bob);
        String id = UUID.randomUUID().toString();
        rep.sends("note", "id", id, "text", NOTE, "session", ada.session());
        assertThat(rep.seesProblem("not-now").path("id").asText()).isEqualTo(id);
        rep.sends("topic", "session", ada.session(), "topic", "refund");
        rep.seesProblem("not-now");
        rep.sends("topic", "session", UUID.randomUUID().toString(), "topic", "refund");
        rep.seesProblem("unknown-session");
    }

    @Test
    void what_is_out_of_bounds_is_refused_and_named() {
        String id = UUID.randomUUID().toString();
        rep.sends("note", "id", id, "text", "a".repeat(2_001));
        assertThat(rep.seesProblem("invalid").path("id").asText()).isEqualTo(id);
        rep.sends("note", "id", id, "text", 5);
        assertThat(rep.seesProblem("malformed").path("id").asText()).isEqualTo(id);
        rep.sends("topic", "session", ada.session(), "topic", "Refund!");
        rep.seesProblem("invalid");
        ada.sends("note", "id", id, "text", NOTE);
        ada.seesProblem("malformed");
    }

    private void notes(String text, Customer about) {
        String id = UUID.randomUUID().toString();
        rep.sends("note", "id", id, "text", text, "session", about.session());
        assertThat(rep.sees("noted").path("id").asText()).isEqualTo(id);
    }

    private void files(Customer about, String topic) {
        rep.sends("topic", "session", about.session(), "topic", topic);
        assertThat(rep.sees("topic").path("topic").asText()).isEqualTo(topic);
    }
}
