package com.evilcorp.support.rep;

import com.evilcorp.support.desk.event.WaitingChat;
import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.wire.Wait;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One who waits, what they were promised, and how many lines they have said. */
@RegisterForReflection
public record QueueEntry(
        UUID session,
        String name,
        Optional<String> text,
        Optional<String> product,
        Optional<String> lang,
        Instant openedAt,
        Optional<Wait> promised,
        int lineCount) {
    static QueueEntry of(WaitingChat chat) {
        SessionDetails details = chat.details();
        return new QueueEntry(
                details.session(),
                details.name().value(),
                details.question(),
                details.product(),
                details.lang().map(LanguageTag::value),
                details.at(),
                Wait.of(details.promise()),
                chat.lineCount());
    }
}
