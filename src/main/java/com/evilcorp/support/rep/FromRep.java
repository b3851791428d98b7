package com.evilcorp.support.rep;

import com.evilcorp.support.wire.Problem;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/** What a console sends, as it stands on the wire: of the right shape, but not yet of the right values. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromRep.Sit.class, name = "sit"),
    @JsonSubTypes.Type(value = FromRep.Attend.class, name = "attend"),
    @JsonSubTypes.Type(value = FromRep.Decline.class, name = "decline"),
    @JsonSubTypes.Type(value = FromRep.Say.class, name = "say"),
    @JsonSubTypes.Type(value = FromRep.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = FromRep.Seen.class, name = "seen"),
    @JsonSubTypes.Type(value = FromRep.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = FromRep.Note.class, name = "note"),
    @JsonSubTypes.Type(value = FromRep.Topic.class, name = "topic"),
    @JsonSubTypes.Type(value = FromRep.Here.class, name = "here"),
    @JsonSubTypes.Type(value = FromRep.End.class, name = "end"),
    @JsonSubTypes.Type(value = FromRep.Away.class, name = "away"),
    @JsonSubTypes.Type(value = FromRep.Back.class, name = "back"),
    @JsonSubTypes.Type(value = FromRep.Find.class, name = "find"),
    @JsonSubTypes.Type(value = FromRep.Ping.class, name = "ping")
})
@RegisterForReflection
public sealed interface FromRep {

    /** Has the handler's method for this type called. */
    Optional<Problem> act(Handler handler);

    /** Somebody who can deal with every type of frame. Each method answers with the problem, if there is one. */
    interface Handler {
        Optional<Problem> sit(Sit frame);

        Optional<Problem> attend(Attend frame);

        Optional<Problem> decline(Decline frame);

        Optional<Problem> say(Say frame);

        Optional<Problem> typing(Typing frame);

        Optional<Problem> seen(Seen frame);

        Optional<Problem> ask(Ask frame);

        Optional<Problem> note(Note frame);

        Optional<Problem> topic(Topic frame);

        Optional<Problem> here(Here frame);

        Optional<Problem> end(End frame);

        Optional<Problem> away(Away frame);

        Optional<Problem> back(Back frame);

        Optional<Problem> find(Find frame);

        Optional<Problem> ping(Ping frame);
    }

    /** Asks for the seat. */
    record Sit(Optional<String> token) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.sit(this);
        }
    }

    /** Opens a waiting session. */
    record Attend(String session) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.attend(this);
        }
    }

    /** Turns a waiting session away. */
    record Decline(String session, Optional<String> from) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.decline(this);
        }
    }

    /** Says a line, in the session it was written for. */
    record Say(String id, String text, Optional<String> session) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.say(this);
        }
    }

    /** The rep types. */
    record Typing() implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.typing(this);
        }
    }

    /** The rep has a line of the customer's on the screen. */
    record Seen(Long seq) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.seen(this);
        }
    }

    /** Asks the customer of the open session whether they are there. */
    record Ask(String session) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.ask(this);
        }
    }

    /** Notes something on a session, for the rep alone. */
    record Note(String id, String text, Optional<String> session) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.note(this);
        }
    }

    /** Says what a session was about. */
    record Topic(String session, String topic) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.topic(this);
        }
    }

    /** Somebody touches the console. */
    record Here() implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.here(this);
        }
    }

    /** Ends the open session. */
    record End() implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.end(this);
        }
    }

    /** Steps away and keeps the seat. */
    record Away(Long minutes) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.away(this);
        }
    }

    /** Is back at the desk. */
    record Back() implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.back(this);
        }
    }

    /** Asks who waits under a name that holds this. */
    record Find(String name) implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.find(this);
        }
    }

    /** Asks for a sign of life. */
    record Ping() implements FromRep {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.ping(this);
        }
    }
}
