package com.evilcorp.support.desk;

import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.Party;
import java.util.List;
import java.util.UUID;

/**
 * A question that was left and answered, with which its customer goes on in a session.
 *
 * @param exchange what was asked and answered, in order, the question first
 */
public record AnsweredQuestion(UUID id, List<Entry> exchange) {

    /** One thing asked or answered; its id is its sender's own. */
    public record Entry(UUID id, Party from, Text text) {}

    /** @throws IllegalArgumentException if nothing was asked */
    public AnsweredQuestion {
        exchange = List.copyOf(exchange);
        if (exchange.isEmpty()) {
            throw new IllegalArgumentException("An exchange begins with a question");
        }
    }

    Text question() {
        return exchange.get(0).text();
    }
}
