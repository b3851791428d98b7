package com.evilcorp.support.rep;

import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.DeclineOrigin;
import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.Refused;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.input.BreakLength;
import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.NoteText;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.input.TopicSlug;
import com.evilcorp.support.wire.FrameIds;
import com.evilcorp.support.wire.Pong;
import com.evilcorp.support.wire.Problem;
import com.evilcorp.support.wire.Seen;
import com.evilcorp.support.wire.Typing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Turns what a console sent into commands for the desk, checking every value on the way. */
@ApplicationScoped
public class RepCommands {
    private final SupportDesk desk;
    private final Connections connections;
    private final SeatHandover reseating;
    private final DeskClock clock;

    @Inject
    RepCommands(SupportDesk desk, Connections connections, SeatHandover reseating, DeskClock clock) {
        this.desk = desk;
        this.connections = connections;
        this.reseating = reseating;
        this.clock = clock;
    }

    /** The commands of one console. */
    FromRep.Handler of(ConnectionId console) {
        return new OneConsole(console);
    }

    private final class OneConsole implements FromRep.Handler {
        private final ConnectionId console;

        private OneConsole(ConnectionId console) {
            this.console = console;
        }

        @Override
        public Optional<Problem> sit(FromRep.Sit frame) {
            reseating.sit(console, frame.token());
            return Optional.empty();
        }

        @Override
        public Optional<Problem> attend(FromRep.Attend frame) {
            return problem(desk.attend(console, FrameIds.require("session", frame.session())));
        }

        @Override
        public Optional<Problem> decline(FromRep.Decline frame) {
            UUID session = FrameIds.require("session", frame.session());
            return problem(desk.decline(console, session, frame.from().map(RepCommands::place)));
        }

        @Override
        public Optional<Problem> say(FromRep.Say frame) {
            UUID id = FrameIds.require("id", frame.id());
            Optional<UUID> meant = frame.session().map(session -> FrameIds.require("session", session));
            return problem(desk.repSays(console, meant, id, new Text(frame.text())));
        }

        @Override
        public Optional<Problem> typing(FromRep.Typing frame) {
            return connections.pass(desk.repTypes(console), new Typing());
        }

        @Override
        public Optional<Problem> seen(FromRep.Seen frame) {
            int seq = Seen.requireSeq(frame.seq());
            return connections.pass(desk.repSaw(console, seq), new Seen(seq));
        }

        @Override
        public Optional<Problem> ask(FromRep.Ask frame) {
            return problem(desk.ask(console, FrameIds.require("session", frame.session())));
        }

        @Override
        public Optional<Problem> note(FromRep.Note frame) {
            UUID id = FrameIds.require("id", frame.id());
            Optional<UUID> meant = frame.session().map(session -> FrameIds.require("session", session));
            return problem(desk.filing().note(console, meant, id, new NoteText(frame.text())));
        }

        @Override
        public Optional<Problem> topic(FromRep.Topic frame) {
            UUID session = FrameIds.require("session", frame.session());
            return problem(desk.filing().chooseTopic(console, session, TopicSlug.optional(frame.topic())));
        }

        @Override
        public Optional<Problem> here(FromRep.Here frame) {
            return problem(desk.repIsHere(console));
        }

        @Override
        public Optional<Problem> end(FromRep.End frame) {
            return problem(desk.repEnds(console));
        }

        @Override
        public Optional<Problem> away(FromRep.Away frame) {
            int minutes = (int) Math.max(Integer.MIN_VALUE, Math.min(frame.minutes(), Integer.MAX_VALUE));
            return problem(desk.breaks().stepAway(console, new BreakLength(minutes)));
        }

        @Override
        public Optional<Problem> back(FromRep.Back frame) {
            return problem(desk.breaks().comeBack(console));
        }

        @Override
        public Optional<Problem> find(FromRep.Find frame) {
            return problem(desk.find(console, new SessionName(frame.name())));
        }

        @Override
        public Optional<Problem> ping(FromRep.Ping frame) {
            connections.send(console, new Pong(clock.now().wall()));
            return Optional.empty();
        }
    }

    private static DeclineOrigin place(String from) {
        return switch (from) {
            case "prompt" -> DeclineOrigin.PROMPT;
            case "queue" -> DeclineOrigin.QUEUE;
            default -> throw new InvalidInputException("From has to be prompt or queue.");
        };
    }

    private static Optional<Problem> problem(Optional<Refused> refused) {
        return refused.map(Problem::of);
    }
}
