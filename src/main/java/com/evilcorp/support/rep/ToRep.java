package com.evilcorp.support.rep;

import com.evilcorp.support.desk.event.AttendedChat;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.RepBreak;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.wire.EndReasonName;
import com.evilcorp.support.wire.Frame;
import com.evilcorp.support.wire.PartyName;
import com.evilcorp.support.wire.Seen;
import com.evilcorp.support.wire.ShownPicture;
import com.evilcorp.support.wire.Wait;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a console is sent, besides what both sides are. */
@RegisterForReflection
public sealed interface ToRep extends Frame {

    /** The seat is this console's. */
    @JsonTypeName("seated")
    record Seated(
            String token,
            List<QueueEntry> queue,
            int waiting,
            boolean away,
            Optional<Instant> backAt,
            Optional<OpenChat> open)
            implements ToRep {
        static Seated of(SeatEvent.Seated event) {
            return new Seated(
                    event.token(),
                    event.queue().stream().map(QueueEntry::of).toList(),
                    event.waiting(),
                    event.away().isPresent(),
                    event.away().flatMap(RepBreak::backAt),
                    event.open().map(OpenChat::of));
        }
    }

    /** The seat is taken. */
    @JsonTypeName("refused")
    record Refused(String message) implements ToRep {
        /** The customer of this project wrote it, to the letter. */
        static final String SENTENCE = "Who are you are only support rep is already working, go away.";

        Refused() {
            this(SENTENCE);
        }
    }

    /** One more waits. */
    @JsonTypeName("arrived")
    record Arrived(
            UUID session,
            String name,
            Optional<String> text,
            Optional<String> product,
            Optional<String> lang,
            Instant openedAt,
            Optional<Wait> promised,
            int waiting)
            implements ToRep {
        static Arrived of(SessionDetails details, int waiting) {
            return new Arrived(
                    details.session(),
                    details.name().value(),
                    details.question(),
                    details.product(),
                    details.lang().map(LanguageTag::value),
                    details.at(),
                    Wait.of(details.promise()),
                    waiting);
        }
    }

    /** One who waits has written again, and said so many lines by now. */
    @JsonTypeName("wrote")
    record Wrote(UUID session, int lineCount) implements ToRep {}

    /** One does not wait any more, without having been attended. */
    @JsonTypeName("left")
    record Left(UUID session, Outcome outcome, int waiting) implements ToRep {}

    /** A session is open. */
    @JsonTypeName("attended")
    record Attended(
            UUID session,
            String name,
            Optional<String> product,
            Optional<String> lang,
            Instant openedAt,
            Instant at,
            int waiting,
            List<Said> lines,
            Optional<Instant> customerAway)
            implements ToRep {
        static Attended of(DeskEvent.Attended event) {
            OpenChat chat = OpenChat.of(event.chat());
            return new Attended(
                    chat.session(),
                    chat.name(),
                    chat.product(),
                    chat.lang(),
                    chat.openedAt(),
                    chat.at(),
                    event.waiting(),
                    chat.lines(),
                    chat.customerAway());
        }
    }

    /** A line; with the id it is the receipt for the rep's own. */
    @JsonTypeName("said")
    record SaidIn(
            UUID session,
            int seq,
            PartyName from,
            String text,
            Instant at,
            Optional<UUID> id,
            Optional<ShownPicture> picture)
            implements ToRep {
        static SaidIn of(UUID session, Line line) {
            return new SaidIn(
                    session,
                    line.seq(),
                    PartyName.of(line.from()),
                    line.text(),
                    line.at(),
                    line.id().filter(id -> line.from() == Party.REP),
                    line.picture().map(ShownPicture::of));
        }
    }

    /** The customer of the open session is away, and has until then to come back. */
    @JsonTypeName("customerAway")
    record CustomerAway(UUID session, Instant until) implements ToRep {}

    /** The customer of the open session is back. */
    @JsonTypeName("customerBack")
    record CustomerBack(UUID session) implements ToRep {}

    /** The open session is over. */
    @JsonTypeName("ended")
    record Ended(UUID session, Outcome outcome, PartyName by, Instant at, Optional<EndReasonName> why)
            implements ToRep {}

    /** The customer of the open session was made to buy one more thing. */
    @JsonTypeName("ordered")
    record Ordered(UUID session, String slug, String title, String price, Instant at) implements ToRep {}

    /** The rep's private note on a session is kept. */
    @JsonTypeName("noted")
    record Noted(UUID session, UUID id) implements ToRep {}

    /** What a session was about is kept; without a topic, that it is not said any more. */
    @JsonTypeName("topic")
    record Topic(UUID session, Optional<String> topic) implements ToRep {}

    /** The rep has stepped away and means to be back then; or the desk rang, and nobody answered. */
    @JsonTypeName("away")
    record Away(Optional<Instant> backAt) implements ToRep {}

    /** The seat was given up, because somebody waited and nobody touched the console. */
    @JsonTypeName("unseated")
    record Unseated() implements ToRep {}

    /** The rep is at the desk again. */
    @JsonTypeName("back")
    record Back() implements ToRep {}

    /** Who waits under a name that holds what was asked for. */
    @JsonTypeName("found")
    record Found(String name, List<QueueEntry> queue) implements ToRep {
        static Found of(SeatEvent.QueueSearched event) {
            return new Found(
                    event.name().value(),
                    event.sessions().stream().map(QueueEntry::of).toList());
        }
    }

    /**
     * The open session, with all that was said in it.
     *
     * @param seen the last line that the customer saw
     */
    record OpenChat(
            UUID session,
            String name,
            Optional<String> product,
            Optional<String> lang,
            Instant openedAt,
            Instant at,
            List<Said> lines,
            Optional<Instant> customerAway,
            Optional<Integer> seen) {
        static OpenChat of(AttendedChat chat) {
            return new OpenChat(
                    chat.details().session(),
                    chat.details().name().value(),
                    chat.details().product(),
                    chat.details().lang().map(LanguageTag::value),
                    chat.details().at(),
                    chat.at(),
                    chat.lines().stream().map(Said::of).toList(),
                    chat.customerAwayUntil(),
                    Seen.upTo(chat.seen().byCustomer()));
        }
    }

    /** A line among others. */
    record Said(int seq, PartyName from, String text, Instant at, Optional<ShownPicture> picture) {
        /** As a console shows what was said. */
        public static Said of(Line line) {
            return new Said(
                    line.seq(),
                    PartyName.of(line.from()),
                    line.text(),
                    line.at(),
                    line.picture().map(ShownPicture::of));
        }
    }
}
