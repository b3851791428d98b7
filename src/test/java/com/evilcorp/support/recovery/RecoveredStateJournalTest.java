package com.evilcorp.support.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.desk.record.WaitRange;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was decided is read back as it was. */
@QuarkusTest
class RecoveredStateJournalTest extends Scene {
    @Inject
    JournalHead journalHead;

    @Inject
    Recovery recovery;

    @Test
    void a_session_is_read_back_as_it_was_decided() {
        UUID visitor = UUID.randomUUID();
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        ada.sends("start", "name", "Ada", "text", "Why?", "product", "third-sock");
        ada.isQueued();
        rep.attends(ada);
        rep.says("Because.");
        UUID id = UUID.fromString(ada.says("Oh.").path("id").asText());
        rep.sends("end");
        ada.sees("ended");
        ada.sends("rate", "stars", 4);
        ada.sees("rated");
        Customer bob = customer();
        bob.sends("start", "name", "Bob");
        bob.isQueued();

        RecoveredState.Session ended = restored(ada);
        assertThat(ended.details().name().value()).isEqualTo("Ada");
        assertThat(ended.details().question()).contains("Why?");
        assertThat(ended.details().product()).contains("third-sock");
        assertThat(ended.details().visitor()).contains(visitor);
        assertThat(ended.details().token()).isEqualTo(TokenHash.of(ada.token()));
        assertThat(ended.lines()).extracting(Line::text).containsExactly("Why?", "Because.", "Oh.");
        assertThat(ended.lines()).extracting(Line::seq).containsExactly(1, 2, 3);
        assertThat(ended.lines()).extracting(Line::from).containsExactly(Party.CUSTOMER, Party.REP, Party.CUSTOMER);
        assertThat(ended.lines().get(2).id()).contains(id);
        assertThat(ended.attendedAt()).isPresent();
        assertThat(ended.end().map(RecoveredState.End::outcome)).contains(Outcome.ENDED_BY_REP);
        assertThat(ended.end().flatMap(RecoveredState.End::stars)).contains(4);

        RecoveredState.Session waiting = restored(bob);
        assertThat(waiting.details().number())
                .isEqualTo(ended.details().number() + 1)
                .isEqualTo(recovered().lastNumber());
        assertThat(waiting.details().question()).isEmpty();
        assertThat(waiting.lines()).isEmpty();
        assertThat(waiting.attendedAt()).isEmpty();
        assertThat(waiting.end()).isEmpty();
    }

    @Test
    void what_a_customer_was_promised_is_read_back() {
        Rep rep = console();
        rep.sits();
        for (int i = 0; i < 5; i++) {
            Customer ada = customer();
            ada.starts("Ada", "Why?");
            rep.attends(ada);
            rep.sends("end");
            rep.sees("ended");
        }
        Customer bob = customer();
        JsonNode wait = bob.starts("Bob", "Why?").path("wait");
        assertThat(wait.isObject()).isTrue();
        assertThat(restored(bob).details().promise())
                .contains(new WaitRange(
                        wait.path("low").asLong(), wait.path("high").asLong()));
    }

    private RecoveredState recovered() {
        return recovery.recover(journalHead.term(), () -> {}).desk();
    }

    private RecoveredState.Session restored(Customer customer) {
        return recovered().sessions().stream()
                .filter(session -> session.details().session().toString().equals(customer.session()))
                .findFirst()
                .orElseThrow();
    }
}
