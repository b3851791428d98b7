package com.evilcorp.support.customer;

import com.evilcorp.support.wire.Problem;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/** What a customer's browser sends, as it stands on the wire: of the right shape, but not yet of the right values. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromCustomer.Start.class, name = "start"),
    @JsonSubTypes.Type(value = FromCustomer.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = FromCustomer.Say.class, name = "say"),
    @JsonSubTypes.Type(value = FromCustomer.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = FromCustomer.Seen.class, name = "seen"),
    @JsonSubTypes.Type(value = FromCustomer.Here.class, name = "here"),
    @JsonSubTypes.Type(value = FromCustomer.End.class, name = "end"),
    @JsonSubTypes.Type(value = FromCustomer.Rate.class, name = "rate"),
    @JsonSubTypes.Type(value = FromCustomer.Ping.class, name = "ping")
})
@RegisterForReflection
public sealed interface FromCustomer {

    /** Has the handler's method for this type called. */
    Optional<Problem> act(Handler handler);

    /** Somebody who can deal with every type of frame. Each method answers with the problem, if there is one. */
    interface Handler {
        Optional<Problem> start(Start frame);

        Optional<Problem> resume(Resume frame);

        Optional<Problem> say(Say frame);

        Optional<Problem> typing(Typing frame);

        Optional<Problem> seen(Seen frame);

        Optional<Problem> here(Here frame);

        Optional<Problem> end(End frame);

        Optional<Problem> rate(Rate frame);

        Optional<Problem> ping(Ping frame);
    }

    /** Opens a session, once for each token. */
    record Start(
            Optional<String> name,
            Optional<String> text,
            Optional<String> product,
            Optional<String> token,
            Optional<String> lang)
            implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.start(this);
        }
    }

    /** Takes a session back. */
    record Resume(String token, Long after) implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.resume(this);
        }
    }

    /** Says a line, and may show a picture that was brought before. */
    record Say(String id, String text, Optional<String> picture) implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.say(this);
        }
    }

    /** The customer types. */
    record Typing() implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.typing(this);
        }
    }

    /** The customer has a line of the rep's on the screen. */
    record Seen(Long seq) implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.seen(this);
        }
    }

    /** The customer is there. */
    record Here() implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.here(this);
        }
    }

    /** Ends the session. */
    record End() implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.end(this);
        }
    }

    /** Rates the ended session. */
    record Rate(Long stars, Optional<String> comment) implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.rate(this);
        }
    }

    /** Asks for a sign of life. */
    record Ping() implements FromCustomer {
        @Override
        public Optional<Problem> act(Handler handler) {
            return handler.ping(this);
        }
    }
}
