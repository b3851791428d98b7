package com.evilcorp.support.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepAvailability;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.event.SeenLines;
import com.evilcorp.support.desk.event.SessionState;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.lease.LeaseLostException;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.MetricsPage;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.evilcorp.support.story.SecurityHeaders;
import com.evilcorp.support.transcript.Disconnection;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A standby serves nobody, until the lease is free; then it goes on where the other stopped. */
@QuarkusTest
@TestProfile(TakeoverJournalTest.OfItsOwn.class)
@Tag("slow")
class TakeoverJournalTest extends Scene {
    private static final Instant BEFORE = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
    private static final ConnectionId GONE = new ConnectionId("of the former process");

    @Inject
    JournalHead journalHead;

    @Inject
    FormerDesk formerDesk;

    @Test
    void a_standby_takes_up_what_the_former_desk_left() throws SQLException {
        standsBy();
        MetricsPage onStandby = metrics();
        assertThat(onStandby.value("support_lease_held")).isZero();
        assertThat(onStandby.value("support_lease_age_seconds")).isZero();
        // What a former process did, up to its death.
        SessionDetails ada = opening(1, "Ada");
        SessionDetails bob = opening(2, "Bob");
        SessionDetails cleo = opening(3, "Cleo");
        SessionDetails dan = opening(4, "Dan");
        Lease.Term former = journalHead.takeOver();
        Lease.Term next = storeTwice(
                former,
                List.of(
                        opened(ada),
                        said(ada, "Where is it?"),
                        opened(bob),
                        opened(cleo),
                        opened(dan),
                        seated("seat")));
        store(next, List.of(attended(bob)));
        // Bob's browser comes and goes, more often than is worth keeping, and at once and one after the other.
        Lease.Term last = next.after(1);
        List<DeskEvent> comings = comeAndGo(bob, Disconnection.MOST - 1);
        store(last, comings);
        last = last.after(comings.size());
        store(last, comeAndGo(bob, 3));
        assertThat(HeldLease.number("select count(*) from disconnection")).isEqualTo(Disconnection.MOST);
        assertThat(HeldLease.number("select count(*) from disconnection where reconnected_at is null"))
                .isZero();

        aLargerBatchThatSeemedToHaveFailedIsStoredOnce(last.after(6), comeAndGo(cleo, 2));

        HeldLease.letGo();
        await().atMost(Duration.ofSeconds(20)).until(() -> status("/") == 200);
        assertThatThrownBy(() -> journalHead.giveSignOfLife(former)).isInstanceOf(LeaseLostException.class);

        Rep rep = console();
        rep.sends("sit", "token", "seat");
        JsonNode seated = rep.isSeated();
        assertThat(seated.path("open").path("name").asText()).isEqualTo("Bob");
        assertThat(seated.path("queue").findValuesAsText("name")).containsExactly("Ada", "Cleo", "Dan");
        Customer adaAgain = resumes(ada, "waiting");
        assertThat(adaAgain.seesLine("Where is it?").path("seq").asInt()).isEqualTo(1);
        Customer bobAgain = resumes(bob, "open");
        Customer danAgain = resumes(dan, "waiting");

        // Cleo does not come back.
        assertThat(rep.sees("left").path("outcome").asText()).isEqualTo("INTERRUPTED");
        assertThat(danAgain.sees("position").path("position").asInt()).isEqualTo(2);
        rep.says("So, Bob.");
        bobAgain.seesLine("So, Bob.");
        // Bob was attended by the former desk, which may have answered him, too.
        MetricsPage asDesk = metrics();
        assertThat(asDesk.value("support_first_reply_seconds_count")).isZero();
        assertThat(asDesk.value("support_lease_held")).isEqualTo(1);
        assertThat(asDesk.value("support_lease_age_seconds")).isPositive();
        Customer eve = customer();
        eve.sends("start");
        eve.isQueued();
        assertThat(rep.sees("arrived").path("name").asText()).isEqualTo("Customer 5");
    }

    /** It is tried again with half of it, and found to be there whole. */
    private void aLargerBatchThatSeemedToHaveFailedIsStoredOnce(Lease.Term from, List<DeskEvent> batch)
            throws SQLException {
        BatchWriter writer = formerDesk.writer(from);
        HeldLease.whileTheHeadIsLocked(() -> assertThat(writer.store(batch)).isEmpty());
        store(from, batch);
        assertThat(writer.store(batch.subList(0, 2))).isEqualTo(batch);
        assertThat(writer.store(batch.subList(0, 2))).hasSize(2);
        assertThat(HeldLease.number("select position from journal_head"))
                .isEqualTo(from.after(batch.size() + 2).position());
    }

    private void standsBy() {
        given().get("/").then().statusCode(503).header("Retry-After", "5").spec(SecurityHeaders.present());
        given().get("/support").then().statusCode(503);
        assertThatThrownBy(this::customer).hasRootCauseMessage("Unexpected HTTP response status code 503");
        assertThat(health("live")).isEqualTo(200);
        assertThat(health("started")).isEqualTo(200);
        assertThat(health("ready")).isEqualTo(503);
    }

    /** As after a commit of which nobody knows whether it went through. */
    private Lease.Term storeTwice(Lease.Term term, List<DeskEvent> events) {
        store(term, events);
        store(term, events);
        return term.after(events.size());
    }

    private Customer resumes(SessionDetails opening, String state) {
        Customer back = customer();
        back.sends("resume", "token", token(opening.name().value()), "after", 0);
        assertThat(back.sees("resumed").path("state").asText()).isEqualTo(state);
        return back;
    }

    private void store(Lease.Term from, List<DeskEvent> events) {
        assertThat(formerDesk.writer(from).store(events)).isEqualTo(events);
    }

    private static int status(String path) {
        return given().get(path).statusCode();
    }

    private int health(String which) {
        return given().port(management.getPort()).get("/q/health/" + which).statusCode();
    }

    private static String token(String name) {
        return "token of " + name;
    }

    private static SessionDetails opening(long number, String name) {
        return new SessionDetails(
                UUID.randomUUID(),
                number,
                new SessionName(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TokenHash.of(token(name)),
                Optional.empty(),
                BEFORE);
    }

    private static DeskEvent opened(SessionDetails opening) {
        int place = (int) opening.number();
        return new DeskEvent.Opened(
                opening,
                token(opening.name().value()),
                Optional.of(GONE),
                Optional.empty(),
                place,
                place,
                RepAvailability.VACANT,
                Optional.empty());
    }

    private static DeskEvent said(SessionDetails opening, String text) {
        Line line = new Line(1, Party.CUSTOMER, text, BEFORE, Optional.of(UUID.randomUUID()));
        return new DeskEvent.LineSaid(
                opening.session(), line, false, Optional.of(GONE), Optional.empty(), Duration.ZERO);
    }

    private static List<DeskEvent> comeAndGo(SessionDetails opening, int times) {
        DeskEvent goes = new DeskEvent.CustomerAway(opening.session(), BEFORE, BEFORE, true, Optional.empty());
        DeskEvent comes = new DeskEvent.Resumed(
                opening.session(),
                GONE,
                BEFORE,
                new SessionState.Open(BEFORE),
                List.of(),
                SeenLines.NONE,
                Optional.empty());
        return IntStream.range(0, times)
                .boxed()
                .flatMap(i -> Stream.of(goes, comes))
                .toList();
    }

    private static DeskEvent seated(String token) {
        return new SeatEvent.Seated(GONE, token, BEFORE, true, List.of(), 0, Optional.empty(), Optional.empty());
    }

    private static DeskEvent attended(SessionDetails opening) {
        return new DeskEvent.Attended(
                new AttendedChat(opening, BEFORE, List.of(), SeenLines.NONE, Optional.empty()),
                Optional.of(GONE),
                GONE,
                3,
                Duration.ZERO);
    }

    /** An application of its own, since it stands by. */
    public static final class OfItsOwn implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(HeldLease.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
