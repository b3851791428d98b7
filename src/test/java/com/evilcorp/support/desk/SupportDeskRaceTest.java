package com.evilcorp.support.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Threads that really get into each other's way. The desk asks its clock under its lock, so the clock makes sure of it:
 * it lets the first command go on only when all the others stand in front of the lock.
 */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class SupportDeskRaceTest {
    private static final int THREADS = 8;

    private final Jam jam = new Jam();
    private static final DeskLimits RULES = Scene.limits(Scene.PLENTY, Scene.PLENTY, 100_000_000, 1_000, 100_000_000);

    private final Scene.Pile outbox = new Scene.Pile();
    private final SupportDesk desk = new SupportDesk(jam, RULES, outbox);
    private ExecutorService threads;

    @BeforeEach
    void threads_are_started() {
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterEach
    void threads_are_stopped() throws Exception {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, SECONDS)).isTrue();
    }

    @RepeatedTest(20)
    void one_of_many_consoles_gets_the_seat() throws Exception {
        List<SeatResult> answers = race(i -> desk.sit(console(i), Optional.empty()));

        assertThat(answers).filteredOn(new SeatResult.Down()::equals).hasSize(1);
        assertThat(answers).filteredOn(new SeatResult.Refused()::equals).hasSize(THREADS - 1);
        assertThat(outbox.all())
                .singleElement()
                .extracting(event -> ((SeatEvent.Seated) event).rep())
                .isEqualTo(console(answers.indexOf(new SeatResult.Down())));
    }

    @RepeatedTest(20)
    void one_of_many_attends_opens_a_session() throws Exception {
        repSits();
        List<UUID> waiting = List.of(starts(0), starts(1), starts(2), starts(3));
        List<Optional<Refused>> answers = race(i -> desk.attend(console(0), waiting.get(i % waiting.size())));

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answers)
                .filteredOn(Optional::isPresent)
                .extracting(Optional::get)
                .containsOnly(Refused.ALREADY_ATTENDING, Refused.NOT_WAITING);
        assertThat(outbox.all(DeskEvent.Attended.class)).hasSize(1);
        assertThat(desk.open()).contains(waiting.get(answers.indexOf(Optional.empty()) % waiting.size()));
        assertThat(desk.waiting()).isEqualTo(3);
    }

    @RepeatedTest(20)
    void session_that_rep_and_customer_end_at_once_ends_once() throws Exception {
        repSits();
        UUID session = starts(0);
        desk.attend(console(0), session);
        List<Optional<Refused>> answers =
                race(i -> i % 2 == 0 ? desk.repEnds(console(0)) : desk.customerEnds(customer(0)));

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        Outcome expected =
                answers.indexOf(Optional.empty()) % 2 == 0 ? Outcome.ENDED_BY_REP : Outcome.ENDED_BY_CUSTOMER;
        assertThat(outbox.all(DeskEvent.Ended.class))
                .singleElement()
                .extracting(DeskEvent.Ended::outcome)
                .isEqualTo(expected);
    }

    @RepeatedTest(20)
    void session_that_is_attended_declined_and_ended_at_once_meets_one_fate_first() throws Exception {
        repSits();
        UUID session = starts(0);
        List<Optional<Refused>> answers = race(i -> switch (i % 3) {
            case 0 -> desk.attend(console(0), session);
            case 1 -> desk.decline(console(0), session, Optional.of(DeclineOrigin.QUEUE));
            default -> desk.customerEnds(customer(0));
        });

        int ended = outbox.all(DeskEvent.Ended.class).size();
        int attended = outbox.all(DeskEvent.Attended.class).size();
        assertThat(ended).isLessThanOrEqualTo(1);
        assertThat(attended).isLessThanOrEqualTo(1);
        assertThat(answers)
                .filteredOn(Optional::isEmpty)
                .hasSize(ended + attended)
                .isNotEmpty();
        assertThat(desk.waiting()).isZero();
        assertThat(desk.open().isPresent()).isEqualTo(ended == 0);
    }

    @RepeatedTest(20)
    void line_sent_many_times_at_once_is_said_once() throws Exception {
        repSits();
        starts(0);
        UUID id = UUID.randomUUID();
        List<Optional<Refused>> answers = race(i -> desk.customerSays(customer(0), id, Message.of(new Text("Why?"))));

        assertThat(answers).containsOnly(Optional.empty());
        assertThat(outbox.all(DeskEvent.LineSaid.class)).hasSize(1);
        assertThat(outbox.all(DeskEvent.LineRepeated.class)).hasSize(THREADS - 1);
    }

    @RepeatedTest(20)
    void start_sent_many_times_at_once_opens_one_session() throws Exception {
        NewSession request = new NewSession(
                Optional.empty(),
                Optional.of(new Text("Why?")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OwnToken("a-token-of-the-browsers-own")));
        List<Optional<Refused>> answers = race(i -> desk.start(customer(i), request));

        assertThat(answers).containsOnly(Optional.empty());
        assertThat(outbox.all(DeskEvent.Opened.class)).hasSize(1);
        assertThat(outbox.all(DeskEvent.LineSaid.class)).hasSize(1);
        assertThat(outbox.all(DeskEvent.Resumed.class)).hasSize(THREADS - 1);
    }

    @RepeatedTest(20)
    void queue_takes_no_more_than_its_bound() throws Exception {
        List<Optional<Refused>> answers = race(i -> desk.start(customer(i), Scene.NOTHING));

        assertThat(THREADS).isGreaterThan(RULES.maxWaiting());
        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(RULES.maxWaiting());
        assertThat(answers).contains(Optional.of(Refused.QUEUE_FULL));
        assertThat(outbox.all(DeskEvent.Opened.class))
                .extracting(DeskEvent.Opened::position)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void lines_reach_the_outbox_in_the_order_of_their_numbers() throws Exception {
        int rounds = 50;
        repSits();
        desk.attend(console(0), starts(0));
        for (int i = 0; i < rounds; i++) {
            int round = i;
            assertThat(race(talker -> says(talker, new UUID(talker, round)))).containsOnly(Optional.empty());
        }

        List<Line> lines = outbox.all(DeskEvent.LineSaid.class).stream()
                .map(DeskEvent.LineSaid::line)
                .toList();
        assertThat(lines).hasSize(THREADS * rounds);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).seq()).isEqualTo(i + 1);
        }
        assertThat(lines.stream().map(line -> line.id().orElseThrow())).doesNotHaveDuplicates();
    }

    private Optional<Refused> says(int talker, UUID id) {
        return talker % 2 == 0
                ? desk.customerSays(customer(0), id, Message.of(new Text("Why?")))
                : desk.repSays(console(0), Optional.empty(), id, new Text("Because."));
    }

    /** All threads give their command at once; the answers by thread. */
    private <T> List<T> race(IntFunction<T> command) throws Exception {
        jam.expects(THREADS);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            running.add(threads.submit(() -> {
                jam.joins();
                return command.apply(thread);
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> answer : running) {
            answers.add(answer.get(30, SECONDS));
        }
        assertThat(jam.happened()).as("all threads stood in front of the lock").isTrue();
        return answers;
    }

    private void repSits() {
        assertThat(desk.sit(console(0), Optional.empty())).isEqualTo(new SeatResult.Down());
    }

    private UUID starts(int customer) {
        assertThat(desk.start(customer(customer), Scene.NOTHING)).isEmpty();
        return outbox.last(DeskEvent.Opened.class).details().session();
    }

    private static ConnectionId console(int number) {
        return new ConnectionId("console " + number);
    }

    private static ConnectionId customer(int number) {
        return new ConnectionId("customer " + number);
    }
}
