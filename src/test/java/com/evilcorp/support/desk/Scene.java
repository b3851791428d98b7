package com.evilcorp.support.desk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.Outbox;
import com.evilcorp.support.desk.input.NewSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A desk whose clock is set by hand and whose outbox can be read, for customers and consoles to act on. */
final class Scene {
    static final TextQuota PLENTY = new TextQuota(1_000, 1_000_000);
    static final DeskLimits RULES =
            limits(new TextQuota(3, 10_000), new TextQuota(5, 10_000), 100_000_000, 1_000, 100_000_000);
    static final Duration MOMENT = ofMillis(1);
    static final NewSession NOTHING = new NewSession(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    final Time time = new Time();
    final Pile outbox = new Pile();
    final SupportDesk desk;

    Scene() {
        this(RULES);
    }

    Scene(DeskLimits limits) {
        desk = new SupportDesk(time, limits, outbox);
    }

    /** The usual rules, but for how much is held in memory. */
    static DeskLimits limits(TextQuota waiting, TextQuota session, long maxLiveText, int maxEnded, long maxEndedText) {
        return new DeskLimits(
                ofSeconds(3),
                ofSeconds(15),
                ofSeconds(15),
                ofMinutes(10),
                ofSeconds(1),
                new SilenceLimits(ofMinutes(2), ofSeconds(60)),
                new RingLimits(ofMinutes(2), ofMinutes(10), ofMinutes(30)),
                new PictureLimits(2, ofMinutes(60)),
                4,
                3,
                waiting,
                session,
                maxLiveText,
                maxEnded,
                maxEndedText);
    }

    ActingCustomer customer(String name) {
        return new ActingCustomer(this, name);
    }

    ActingConsole console(String name) {
        return new ActingConsole(this, name);
    }

    /** A customer whom the rep attends. */
    ActingCustomer attended(String name, ActingConsole rep) {
        ActingCustomer customer = customer(name).starts();
        rep.attends(customer);
        return customer;
    }

    /** What came of it, after making sure that all of it reached the outbox as one list. */
    List<DeskEvent> happens(Runnable act) {
        int before = outbox.lists.size();
        act.run();
        List<List<DeskEvent>> added = List.copyOf(outbox.lists.subList(before, outbox.lists.size()));
        assertThat(added).as("lists laid down").hasSizeLessThanOrEqualTo(1).doesNotContain(List.of());
        return added.isEmpty() ? List.of() : added.get(0);
    }

    /** It is refused, for this reason, and nothing comes of it. */
    void refuses(Refused why, Runnable act) {
        refuses(why.name(), why, act);
    }

    void refuses(String what, Refused why, Runnable act) {
        String before = figures();
        List<DeskEvent> decided =
                happens(() -> assertThat(answerTo(act)).as(what).contains(why));
        assertThat(decided).as(what).isEmpty();
        assertThat(figures()).as(what).isEqualTo(before);
    }

    static Optional<Refused> answerTo(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.why);
        }
    }

    /** Lets time pass and the desk take note of it. */
    List<DeskEvent> passes(Duration duration) {
        time.passes(duration);
        return happens(desk::tick);
    }

    Instant now() {
        return time.now().wall();
    }

    Duration steady() {
        return time.now().steady();
    }

    private String figures() {
        return desk.waiting() + " wait, open is " + desk.open() + ", rep present: " + desk.repPresent();
    }

    static UUID anyId() {
        return UUID.randomUUID();
    }

    /** Thrown by a party whose command was refused, so that a scene cannot go on as if it was not. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Refused why;

        Refusal(Refused why) {
            super(why.name());
            this.why = why;
        }

        static void raise(Optional<Refused> refused) {
            refused.ifPresent(why -> {
                throw new Refusal(why);
            });
        }
    }

    /** Clocks that stand still until they are told otherwise. */
    static final class Time implements DeskClock {
        private DeskTime now = new DeskTime(Duration.ofDays(3), Instant.parse("2026-02-03T04:05:06.789Z"));

        void passes(Duration duration) {
            now = new DeskTime(now.steady().plus(duration), now.wall().plus(duration));
        }

        /** Somebody sets the wall clock, forward or back. */
        void steps(Duration by) {
            now = new DeskTime(now.steady(), now.wall().plus(by));
        }

        @Override
        public DeskTime now() {
            return now;
        }
    }

    /** An outbox that nobody empties, and that says it is full when it is told to. */
    static final class Pile implements Outbox {
        private final List<List<DeskEvent>> lists = new ArrayList<>();
        private final List<DeskEvent> all = new ArrayList<>();
        private boolean room = true;

        void isFull(boolean full) {
            room = !full;
        }

        List<DeskEvent> all() {
            return Collections.unmodifiableList(all);
        }

        <E extends DeskEvent> List<E> all(Class<E> kind) {
            return all().stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        <E extends DeskEvent> E last(Class<E> kind) {
            List<E> known = all(kind);
            assertThat(known).as(kind.getSimpleName()).isNotEmpty();
            return known.get(known.size() - 1);
        }

        @Override
        public boolean hasRoom() {
            return room;
        }

        @Override
        public void append(List<DeskEvent> decided) {
            lists.add(List.copyOf(decided));
            all.addAll(decided);
        }
    }
}
