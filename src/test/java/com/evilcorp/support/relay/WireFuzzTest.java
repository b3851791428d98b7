package com.evilcorp.support.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.evilcorp.support.customer.FromCustomer;
import com.evilcorp.support.desk.InvalidInput;
import com.evilcorp.support.desk.Rating;
import com.evilcorp.support.desk.SessionName;
import com.evilcorp.support.desk.Text;
import com.evilcorp.support.desk.TokenHash;
import com.evilcorp.support.rep.FromRep;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whatever is sent is a frame or malformed, and whatever stands in a frame is a value or invalid: nothing else is ever
 * thrown. Runs through the seeds and former findings; with {@code JAZZER_FUZZ=1}, and one test chosen, it looks for more.
 */
class WireFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void text_from_a_customer_is_a_frame_or_malformed(byte[] utf8) {
        holds(new String(utf8, UTF_8), FromCustomer.class, frame -> frame.act(new CustomerValues()));
    }

    @FuzzTest(maxDuration = "2m")
    void text_from_a_rep_is_a_frame_or_malformed(byte[] utf8) {
        holds(new String(utf8, UTF_8), FromRep.class, frame -> frame.act(new RepValues()));
    }

    private interface Values<T> {
        Optional<Problem> of(T frame);
    }

    private static <T> void holds(String json, Class<T> kind, Values<T> values) {
        try {
            values.of(Wire.read(json, kind)).ifPresent(WireFuzzTest::canBeSent);
        } catch (Malformed e) {
            canBeSent(Problem.malformed(e.getMessage()).about(Wire.lineId(json)));
        } catch (InvalidInput e) {
            canBeSent(Problem.invalid(e.getMessage()).about(Wire.lineId(json)));
        }
    }

    private static void canBeSent(Problem problem) {
        byte[] sent = Wire.write(problem).getBytes(UTF_8);
        assertThat(new String(sent, UTF_8)).isEqualTo(Wire.write(problem));
    }

    /** An answer with all that was read, so that it is sent too. */
    private static Optional<Problem> sent(Object... values) {
        return Optional.of(Problem.invalid(Arrays.toString(values)));
    }

    private static final class CustomerValues implements FromCustomer.Handler {
        @Override
        public Optional<Problem> start(FromCustomer.Start frame) {
            return sent(
                    frame.name().flatMap(SessionName::optional), frame.text().flatMap(Text::optional));
        }

        @Override
        public Optional<Problem> resume(FromCustomer.Resume frame) {
            return sent(TokenHash.of(frame.token()), frame.after());
        }

        @Override
        public Optional<Problem> say(FromCustomer.Say frame) {
            return sent(Ids.require("id", frame.id()), new Text(frame.text()));
        }

        @Override
        public Optional<Problem> typing(FromCustomer.Typing frame) {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> end(FromCustomer.End frame) {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> rate(FromCustomer.Rate frame) {
            int stars = (int) Math.max(Integer.MIN_VALUE, Math.min(frame.stars(), Integer.MAX_VALUE));
            return sent(new Rating(stars, frame.comment()));
        }

        @Override
        public Optional<Problem> ping(FromCustomer.Ping frame) {
            return Optional.empty();
        }
    }

    private static final class RepValues implements FromRep.Handler {
        @Override
        public Optional<Problem> sit(FromRep.Sit frame) {
            return sent(frame.token().map(TokenHash::of));
        }

        @Override
        public Optional<Problem> attend(FromRep.Attend frame) {
            return sent(Ids.require("session", frame.session()));
        }

        @Override
        public Optional<Problem> decline(FromRep.Decline frame) {
            return sent(Ids.require("session", frame.session()), frame.from());
        }

        @Override
        public Optional<Problem> say(FromRep.Say frame) {
            Optional<?> session = frame.session().map(id -> Ids.require("session", id));
            return sent(Ids.require("id", frame.id()), session, new Text(frame.text()));
        }

        @Override
        public Optional<Problem> typing(FromRep.Typing frame) {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> end(FromRep.End frame) {
            return Optional.empty();
        }

        @Override
        public Optional<Problem> ping(FromRep.Ping frame) {
            return Optional.empty();
        }
    }
}
