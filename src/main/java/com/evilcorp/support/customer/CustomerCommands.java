package com.evilcorp.support.customer;

import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.Refused;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.wire.FrameIds;
import com.evilcorp.support.wire.Pong;
import com.evilcorp.support.wire.Problem;
import com.evilcorp.support.wire.Seen;
import com.evilcorp.support.wire.Typing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Turns what a customer sent into commands for the desk, checking every value on the way. */
@ApplicationScoped
public class CustomerCommands {
    private final SupportDesk desk;
    private final Connections connections;
    private final Catalogue catalogue;
    private final DeskClock clock;

    @Inject
    CustomerCommands(SupportDesk desk, Connections connections, Catalogue catalogue, DeskClock clock) {
        this.desk = desk;
        this.connections = connections;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The commands of one customer.
     *
     * @param visitor looked up when a session is started
     */
    FromCustomer.Handler of(ConnectionId customer, Supplier<Optional<UUID>> visitor) {
        return new OneCustomer(customer, visitor);
    }

    private final class OneCustomer implements FromCustomer.Handler {
        private final ConnectionId customer;
        private final Supplier<Optional<UUID>> visitor;

        private OneCustomer(ConnectionId customer, Supplier<Optional<UUID>> visitor) {
            this.customer = customer;
            this.visitor = visitor;
        }

        @Override
        public Optional<Problem> start(FromCustomer.Start frame) {
            NewSession session = new NewSession(
                    frame.name().flatMap(SessionName::optional),
                    frame.text().flatMap(Text::optional),
                    frame.product().flatMap(catalogue::find).map(Product::slug),
                    frame.lang().flatMap(LanguageTag::of),
                    visitor.get(),
                    frame.token().map(OwnToken::new));
            return stored(lengthOf(frame.text()), () -> claimed(desk.start(customer, session)));
        }

        @Override
        public Optional<Problem> resume(FromCustomer.Resume frame) {
            if (frame.after() < 0) {
                throw new InvalidInputException("After is the number of a line, 0 or more.");
            }
            int after = (int) Math.min(frame.after(), Integer.MAX_VALUE);
            return claimed(desk.resume(customer, frame.token(), after));
        }

        @Override
        public Optional<Problem> say(FromCustomer.Say frame) {
            UUID id = FrameIds.require("id", frame.id());
            Optional<UUID> picture = frame.picture().map(shown -> FrameIds.require("picture", shown));
            Message message = Message.of(frame.text(), picture);
            return stored(frame.text().length(), () -> problem(desk.customerSays(customer, id, message)));
        }

        @Override
        public Optional<Problem> typing(FromCustomer.Typing frame) {
            return connections.pass(desk.customerTypes(customer), new Typing());
        }

        @Override
        public Optional<Problem> seen(FromCustomer.Seen frame) {
            int seq = Seen.requireSeq(frame.seq());
            return connections.pass(desk.customerSaw(customer, seq), new Seen(seq));
        }

        @Override
        public Optional<Problem> here(FromCustomer.Here frame) {
            return problem(desk.customerIsHere(customer));
        }

        @Override
        public Optional<Problem> end(FromCustomer.End frame) {
            return problem(desk.customerEnds(customer));
        }

        @Override
        public Optional<Problem> rate(FromCustomer.Rate frame) {
            int stars = (int) Math.max(Integer.MIN_VALUE, Math.min(frame.stars(), Integer.MAX_VALUE));
            Rating rating = new Rating(stars, frame.comment());
            return stored(lengthOf(frame.comment()), () -> problem(desk.rate(customer, rating)));
        }

        @Override
        public Optional<Problem> ping(FromCustomer.Ping frame) {
            connections.send(customer, new Pong(clock.now().wall()));
            return Optional.empty();
        }

        /** Has it done, if that much may still be stored. */
        private Optional<Problem> stored(int length, Supplier<Optional<Problem>> command) {
            return connections.mayStore(customer, length) ? command.get() : Optional.of(Problem.tooMuch());
        }

        private static int lengthOf(Optional<String> text) {
            return text.map(String::length).orElse(0);
        }

        private Optional<Problem> claimed(Optional<Refused> refused) {
            if (refused.isEmpty()) {
                connections.claim(customer);
            }
            return problem(refused);
        }
    }

    private static Optional<Problem> problem(Optional<Refused> refused) {
        return refused.map(Problem::of);
    }
}
